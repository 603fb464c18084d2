import { CalendarClock, CalendarX2, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import type { DocumentStanding } from "@/lib/domain/bank/document-standing";

const looks = {
  not_yet: { tone: "wait", icon: CalendarClock },
  in_force: { tone: "off", icon: CircleCheck },
  ended: { tone: "bad", icon: CalendarX2 },
} as const;

/** Whether a legal document is in force today. */
export function StandingMark({ standing }: { readonly standing: DocumentStanding }) {
  const t = useTranslations("legal.standing");
  return <StatusMark {...looks[standing]}>{t(standing)}</StatusMark>;
}
