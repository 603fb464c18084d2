import { Ban, CircleCheck, Lock, TriangleAlert, Users } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { SectionNav } from "@/components/ui/section-nav";
import type { CriteriaSection, RecordPart } from "@/lib/domain/inspection/criteria";
import { isReported } from "@/lib/domain/inspection/self-report";
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
  /** The lines that are still missing. */
  readonly open: readonly string[];
  readonly exempt: { has: (code: string) => boolean };
  /** Whether the reader reports for the unit: parts that the team fills in are not theirs. */
  readonly own: boolean;
};

/** The parts of a record under its head, each with how far it is filled in. */
export function PartNav({ recordId, sections, current, open, exempt, own }: PartNavProps) {
  const t = useTranslations("record");
  const locale = useLocale() as Locale;
  const stateOf = ({ part, lines }: CriteriaSection) => {
    if (lines.every(({ code }) => exempt.has(code))) {
      return { tone: "off", icon: Ban, label: t("parts.exempt") } as const;
    }
    if (part === "test") return { tone: "off", icon: Lock, label: t("parts.system") } as const;
    if (own && !lines.some(isReported)) {
      return { tone: "off", icon: Users, label: t("parts.team") } as const;
    }
    const missing = lines.filter(({ code }) => open.includes(code)).length;
    return missing > 0
      ? ({ tone: "wait", icon: TriangleAlert, label: t("parts.open", { open: missing }) } as const)
      : ({ tone: "ok", icon: CircleCheck, label: t("parts.complete") } as const);
  };
  return (
    <SectionNav
      label={t("parts.label")}
      sections={sections.map((section) => ({
        href: `/records/${recordId}/${section.part}`,
        mark: numeralOf(sections, section.part),
        label: section.name[locale],
        state: stateOf(section),
        current: section.part === current,
      }))}
    />
  );
}
