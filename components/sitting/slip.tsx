import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { SpacedCode } from "./sitting-facts";

export type SlipFacts = {
  readonly candidateId: string;
  readonly number: string;
  readonly code: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly unitName: string;
  readonly title: string;
};

/** What stands on every slip of a sitting. */
export type SlipHeading = {
  readonly body: string;
  readonly sitting: string;
  readonly room: string;
  readonly window: string;
  readonly address: string;
};

type Props = { readonly slip: SlipFacts; readonly heading: SlipHeading };

/** What a candidate brings: who, where, when, the address and the code of their own. */
export function Slip({ slip, heading }: Props) {
  const t = useTranslations("candidate.slip");
  const birth = slip.birthDate === null ? "" : t("born", { day: dayOf(slip.birthDate) });
  return (
    <article className="keep border-[1.5px] border-ink p-3 text-14 leading-[1.3] print:p-2 print:text-[9.5pt] print:leading-[1.2]">
      <div className="flex items-start justify-between gap-3 border-b border-ink pb-1.5">
        <p>
          <span className="block">{heading.body}</span>
          <b className="block text-16">{t("title")}</b>
        </p>
        <p className="text-right">
          {t("number")}
          <b className="block text-26 leading-none">{slip.number}</b>
        </p>
      </div>
      <p className="mt-1.5">
        <b className="text-16">{slip.name}</b> {birth}
        <span className="block">{[slip.title, slip.unitName].filter(Boolean).join(", ")}</span>
      </p>
      <p className="mt-1">
        {heading.sitting}
        <span className="block">
          <b>{heading.window}</b> · {heading.room}
        </span>
      </p>
      <p className="mt-1.5 border-y border-ink py-1.5">
        {t("code")}
        <span className="block text-26">
          <SpacedCode code={slip.code} />
        </span>
      </p>
      <p className="mt-1.5">
        {t("open")} <b className="block break-all">{heading.address}</b>
        {t("instructions")}
      </p>
    </article>
  );
}
