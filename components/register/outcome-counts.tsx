import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { type Outcome, outcomes } from "@/lib/domain/register/line";
import { outcomeLooks } from "./outcome-looks";

type Props = {
  readonly total: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Rows of the file that are no lines. */
  readonly skipped: number;
};

/** How many lines a list has, and what they come to. */
export function OutcomeCounts({ total, counts, skipped }: Props) {
  const t = useTranslations("register.counts");
  return (
    <p className="flex flex-wrap items-center gap-x-6 gap-y-1">
      <span>{t("lines", { count: total })}</span>
      {outcomes
        .filter((outcome) => counts[outcome] > 0)
        .map((outcome) => (
          <StatusMark key={outcome} {...outcomeLooks[outcome]}>
            {t(outcome, { count: counts[outcome] })}
          </StatusMark>
        ))}
      {skipped > 0 && <span className="text-ink-2">{t("skipped", { count: skipped })}</span>}
    </p>
  );
}
