import { Archive, Megaphone } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { instantText } from "@/components/ui/instant";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";

const audiences = ["candidates", "units"] as const;
type Audience = (typeof audiences)[number];

type Release = { readonly audience: Audience; readonly at: Date; readonly by: string };

type Props = {
  readonly sitting: { readonly id: string; readonly state: SittingState };
  readonly releases: readonly Release[];
  readonly may: { readonly write: boolean; readonly release: boolean };
  readonly unscored: number;
  readonly release: FormAction;
  readonly settle: FormAction;
};

/** The last acts on a sitting: to show its results, and to close its file. */
export function ReleaseActs(props: Props) {
  const { sitting, may, unscored } = props;
  const t = useTranslations("sitting.release");
  const common = useTranslations("common");
  return (
    <>
      <h2 className="mb-2 text-16">{t("title")}</h2>
      {audiences.map((audience) => (
        <Audience key={audience} {...props} audience={audience} />
      ))}
      <h2 className="mt-6 mb-2 text-16">{t("settle.section")}</h2>
      {sitting.state === "settled" && <p className="text-15">{t("settle.settled")}</p>}
      {sitting.state === "closed" && unscored > 0 && (
        <p className="text-15">{t("settle.waiting", { count: unscored })}</p>
      )}
      {sitting.state === "closed" && unscored === 0 && may.write && (
        <>
          <p className="mb-3 text-15">{t("settle.sub")}</p>
          <ConfirmButton
            wide
            tone="pen"
            variant="go"
            icon={<Icon of={Archive} />}
            title={t("settle.title")}
            text={<p>{t("settle.text")}</p>}
            confirm={t("settle.button")}
            cancel={common("cancel")}
            action={props.settle}
            fields={{ sittingId: sitting.id }}
            texts={t.raw("settle.reasons") as Record<string, string>}
          >
            {t("settle.button")}
          </ConfirmButton>
        </>
      )}
    </>
  );
}

function Audience({ sitting, releases, may, release, audience }: Props & { audience: Audience }) {
  const t = useTranslations("sitting.release");
  const common = useTranslations("common");
  const done = releases.find((one) => one.audience === audience);
  if (done) {
    return (
      <p className="border-b border-rule py-2 text-15">
        {t(`${audience}.done`, { at: instantText(done.at), by: done.by })}
      </p>
    );
  }
  if (!may.release) {
    return <p className="border-b border-rule py-2 text-15 text-ink-2">{t(`${audience}.not`)}</p>;
  }
  return (
    <div className="py-2">
      <ConfirmButton
        wide
        tone="seal"
        icon={<Icon of={Megaphone} />}
        title={t(`${audience}.title`)}
        text={<p>{t(`${audience}.text`)}</p>}
        confirm={t(`${audience}.button`)}
        cancel={common("cancel")}
        action={release}
        fields={{ sittingId: sitting.id, audience }}
        texts={t.raw("reasons") as Record<string, string>}
      >
        {t(`${audience}.button`)}
      </ConfirmButton>
    </div>
  );
}
