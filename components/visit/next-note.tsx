import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayOf } from "@/components/ui/day";
import { Note } from "@/components/ui/note";
import type { NextStep } from "@/lib/domain/inspection/standing";

type Props = {
  readonly next: NextStep | null;
  /** Whether the reader answers for the unit: it is addressed. */
  readonly own: boolean;
  readonly action?: ReactNode;
};

/** What is to be done now, by whom and by when. */
export function NextNote({ next, own, action }: Props) {
  const t = useTranslations("visit.next");
  if (next === null) {
    return (
      <Note tone="ok" icon={CircleCheck} title={t("nothing")}>
        {t("nothingText")}
      </Note>
    );
  }
  const { step, by, dueOn, overdueDays } = next;
  const late = overdueDays > 0;
  const due =
    dueOn === null
      ? t("noDue")
      : t(late ? "late" : "due", { day: dayOf(dueOn), days: overdueDays });
  return (
    <Note
      tone={late ? "bad" : by === "unit" ? "wait" : "plain"}
      title={t(own && by === "unit" ? `own.${step}` : `steps.${step}`)}
      {...(action !== undefined && { action })}
    >
      {t(`by.${by}`)} {due}
    </Note>
  );
}
