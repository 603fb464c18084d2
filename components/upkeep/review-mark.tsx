import { CalendarClock, CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { StatusMark } from "@/components/ui/status-mark";
import type { ReviewStanding } from "@/lib/domain/bank/review-by";

type Props = { readonly standing: ReviewStanding; readonly reviewBy: string | null };

/** That an item must be looked at again, soon or since a day; nothing while there is time. */
export function ReviewMark({ standing, reviewBy }: Props) {
  const t = useTranslations("upkeep.mark");
  if (reviewBy === null || (standing !== "overdue" && standing !== "soon")) return null;
  return standing === "overdue" ? (
    <StatusMark tone="bad" icon={CircleAlert}>
      {t("overdue", { day: dayOf(reviewBy) })}
    </StatusMark>
  ) : (
    <StatusMark tone="wait" icon={CalendarClock}>
      {t("soon", { day: dayOf(reviewBy) })}
    </StatusMark>
  );
}
