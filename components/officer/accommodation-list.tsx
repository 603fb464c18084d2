import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";

type AccommodationListProps = {
  readonly accommodations: readonly {
    readonly id: string;
    readonly extraPercent: number;
    readonly reason: string;
    readonly validFrom: string;
    readonly validTo: string | null;
    readonly approvedBy: string | null;
  }[];
};

/** The rights to extra time, the latest first, with why and who allowed them. */
export function AccommodationList({ accommodations }: AccommodationListProps) {
  const t = useTranslations("officer.accommodation");
  return (
    <ul className="grid gap-2">
      {accommodations.map((right) => (
        <li key={right.id}>
          <b>{t("percent", { percent: right.extraPercent })}</b>{" "}
          {right.validTo
            ? t("between", { from: dayOf(right.validFrom), to: dayOf(right.validTo) })
            : t("since", { from: dayOf(right.validFrom) })}
          <small className="block text-ink-2">
            {t("why", { reason: right.reason, by: right.approvedBy ?? "" })}
          </small>
        </li>
      ))}
    </ul>
  );
}
