import { useTranslations } from "next-intl";
import { useScale } from "@/components/result/use-scale";
import { Link } from "@/components/ui/link";
import type { UnitChange } from "@/lib/domain/measurement/over-campaigns";
import type { Interval } from "@/lib/domain/measurement/proportion";

type ChangeCellProps = {
  readonly change: Pick<UnitChange, "kind" | "change"> | null;
  readonly label: string;
  /** Where both figures stand side by side; null where that does not open. */
  readonly href: string | null;
};

/** The test against the campaign before: the difference, or why there is none. */
export function ChangeCell({ change, label, href }: ChangeCellProps) {
  const t = useTranslations("overview.change");
  const { signed } = useScale();
  if (change === null) return <td className="num" />;
  if (change.change === null) {
    const comparable = change.kind === "same" || change.kind === "attributed";
    return (
      <td data-label={label} className="num text-ink-2">
        {t(comparable ? "untested" : `short.${change.kind}`)}
      </td>
    );
  }
  const { difference, direction } = change.change;
  const ends = ([low, high]: Interval) => ({ low: signed(low), high: signed(high) });
  return (
    <td
      data-label={label}
      className={direction === "down" ? "num bg-amber-wash font-bold text-amber" : "num"}
    >
      <Link href={href} className={direction === "up" ? "font-bold" : undefined}>
        {signed(difference.difference)}
      </Link>
      <small>{t(direction)}</small>
      {difference.interval && (
        <small className="whitespace-nowrap">{t("interval", ends(difference.interval))}</small>
      )}
    </td>
  );
}
