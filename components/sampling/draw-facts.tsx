import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { type Description, DescriptionList } from "@/components/ui/description-list";
import { exactText } from "@/components/ui/instant";
import type { SamplingRule } from "@/lib/domain/sampling/rule";
import { RuleFacts } from "./rule-facts";
import type { JobGroup } from "./stratum-name";

export type DrawDetail = {
  readonly number: number;
  readonly rule: SamplingRule;
  readonly rollOn: string;
  readonly seed: string;
  readonly commitment: string;
  readonly reason: string | null;
  readonly committedAt: Date;
  readonly committedBy: string;
  readonly witness: string;
  readonly drawnAt: Date | null;
  readonly drawnBy: string | null;
};

type Props = { readonly draw: DrawDetail; readonly jobGroups: readonly JobGroup[] };

/** Everything it takes to repeat a draw, on screen and on paper. */
export function DrawFacts({ draw, jobGroups }: Props) {
  const t = useTranslations("sample.draw.facts");
  const by = (at: Date, name: string | null) => t("by", { at: exactText(at), name: name ?? "" });
  const items: Description[] = [
    { label: t("rollOn"), value: dayOf(draw.rollOn) },
    { label: t("committed"), value: by(draw.committedAt, draw.committedBy) },
    { label: t("commitment"), value: <Digits>{draw.commitment}</Digits> },
    {
      label: t("seed"),
      value: draw.drawnAt ? <Digits>{draw.seed}</Digits> : t("seedHidden"),
    },
    ...(draw.drawnAt
      ? [
          { label: t("witness"), value: draw.witness || t("none") },
          { label: t("drawn"), value: by(draw.drawnAt, draw.drawnBy) },
        ]
      : []),
    ...(draw.reason ? [{ label: t("reason"), value: draw.reason }] : []),
    { label: t("rule"), value: <RuleFacts rule={draw.rule} jobGroups={jobGroups} /> },
  ];
  return <DescriptionList items={items} />;
}

/** Long digits, broken where the line ends. */
function Digits({ children }: { readonly children: string }) {
  return <span className="font-normal break-all">{children}</span>;
}
