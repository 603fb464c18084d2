import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { dayOf, shortDayOf } from "@/components/ui/day";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { NextStep } from "@/lib/domain/inspection/standing";

export type TaskRow = {
  readonly id: string;
  readonly unitName: string;
  readonly campaignName: string;
  readonly next: NextStep;
};

/** What waits for a person in running campaigns, by when: the most urgent first. */
export function TaskTable({ tasks }: { readonly tasks: readonly TaskRow[] }) {
  const t = useTranslations("notification.tasks");
  const steps = useTranslations("notification.steps");
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("due")}</Th>
          <Th>{t("what")}</Th>
          <Th>{t("unit")}</Th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ id, unitName, campaignName, next }) => (
          <Tr key={id}>
            <Td numeric>{next.dueOn === null ? t("noDue") : shortDayOf(next.dueOn)}</Td>
            <Th scope="row">
              <Link href={`/visits/${id}`} className="inline-flex min-h-low items-center">
                {steps(next.step)}
              </Link>
              {next.overdueDays > 0 && next.dueOn !== null && (
                <small>
                  <StatusMark tone="bad" icon={CircleAlert} size={15}>
                    {t("late", { day: dayOf(next.dueOn), days: next.overdueDays })}
                  </StatusMark>
                </small>
              )}
            </Th>
            <Td>
              {unitName}
              <small>{campaignName}</small>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
