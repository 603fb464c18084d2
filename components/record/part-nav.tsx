import { CircleCheck, Lock, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { SectionNav } from "@/components/ui/section-nav";
import type { CriteriaSection, RecordPart } from "@/lib/domain/inspection/criteria";
import type { RecordScore } from "@/lib/domain/inspection/score-record";
import type { Locale } from "@/messages/namespaces";

const numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** The roman number of a part, as the record counts its parts. */
export function numeralOf(sections: readonly CriteriaSection[], part: RecordPart): string {
  return numerals[sections.findIndex((section) => section.part === part)] ?? "";
}

type PartNavProps = {
  readonly recordId: string;
  readonly sections: readonly CriteriaSection[];
  readonly current: RecordPart;
  readonly score: RecordScore;
};

/** The parts of a record under its head, each with how far it is filled in. */
export function PartNav({ recordId, sections, current, score }: PartNavProps) {
  const t = useTranslations("record");
  const locale = useLocale() as Locale;
  const stateOf = (part: RecordPart) => {
    if (part === "test") return { tone: "off", icon: Lock, label: t("parts.system") } as const;
    const open = score.sections.find((section) => section.part === part)?.open.length ?? 0;
    return open > 0
      ? ({ tone: "wait", icon: TriangleAlert, label: t("parts.open", { open }) } as const)
      : ({ tone: "ok", icon: CircleCheck, label: t("parts.complete") } as const);
  };
  return (
    <SectionNav
      label={t("parts.label")}
      sections={sections.map(({ part, name }) => ({
        href: `/records/${recordId}/${part}`,
        mark: numeralOf(sections, part),
        label: name[locale],
        state: stateOf(part),
        current: part === current,
      }))}
    />
  );
}
