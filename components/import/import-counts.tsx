import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { type LineLook, lineLooks } from "./line-looks";

type Props = {
  readonly counts: Readonly<Record<LineLook | "found", number>>;
  /** Parts of the file that are no items. */
  readonly skipped: number;
};

const looks = ["ready", "look", "keyless", "mend", "dropped", "written"] as const;

/** How many questions were found, and how they stand. */
export function ImportCounts({ counts, skipped }: Props) {
  const t = useTranslations("import.counts");
  return (
    <p className="flex flex-wrap items-center gap-x-6 gap-y-1">
      <span>{t("found", { count: counts.found })}</span>
      {looks
        .filter((look) => counts[look] > 0)
        .map((look) => (
          <StatusMark key={look} tone={lineLooks[look].tone} icon={lineLooks[look].icon}>
            {t(look, { count: counts[look] })}
          </StatusMark>
        ))}
      {skipped > 0 && <span className="text-ink-2">{t("skipped", { count: skipped })}</span>}
    </p>
  );
}
