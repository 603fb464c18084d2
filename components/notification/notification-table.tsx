import { Bell, CircleAlert, Hourglass } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { dayOf } from "@/components/ui/day";
import { instantText } from "@/components/ui/instant";
import { StatusMark } from "@/components/ui/status-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { NextStep } from "@/lib/domain/inspection/standing";
import type { ReminderKind } from "@/lib/domain/notification/reminder";

export type NotificationRow = {
  readonly id: string;
  readonly visitId: string;
  readonly kind: ReminderKind;
  readonly step: NextStep["step"];
  readonly dueOn: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  readonly unitName: string;
  readonly campaignName: string;
};

const looks = {
  your_turn: { tone: "on", icon: Bell },
  due_soon: { tone: "wait", icon: Hourglass },
  overdue: { tone: "bad", icon: CircleAlert },
} as const;

type Props = { readonly notifications: readonly NotificationRow[]; readonly markRead: FormAction };

/** What a person was told, newest first; what is unread stands out. */
export function NotificationTable({ notifications, markRead }: Props) {
  const t = useTranslations("notification");
  return (
    <Table caption={t("caption")}>
      <thead>
        <tr>
          <Th numeric>{t("at")}</Th>
          <Th>{t("what")}</Th>
          <Th>{t("unit")}</Th>
          <Th>{t("due")}</Th>
          <Th>{t("acts")}</Th>
        </tr>
      </thead>
      <tbody>
        {notifications.map((row) => (
          <Tr key={row.id} {...(row.readAt === null && { kind: "look" as const })}>
            <Td numeric>{instantText(row.createdAt)}</Td>
            <Th scope="row">
              <StatusMark {...looks[row.kind]}>{t(`kinds.${row.kind}`)}</StatusMark>
              <Link href={`/visits/${row.visitId}`} className="block py-0.5">
                {t(`steps.${row.step}`)}
              </Link>
            </Th>
            <Td>
              {row.unitName}
              <small>{row.campaignName}</small>
            </Td>
            <Td>{row.dueOn !== null && dayOf(row.dueOn)}</Td>
            <Td>
              {row.readAt === null ? (
                <ActionForm action={markRead} label={t("markOne", { unit: row.unitName })}>
                  <input type="hidden" name="id" value={row.id} />
                  <SubmitButton size="low" variant="plain">
                    {t("mark")}
                  </SubmitButton>
                </ActionForm>
              ) : (
                t("read")
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
