import {
  Bell,
  CalendarClock,
  CircleAlert,
  CircleCheck,
  FileCheck2,
  FilePen,
  Hourglass,
  MessageCircleWarning,
  MessageSquare,
  RefreshCw,
  Signature,
  TriangleAlert,
  Undo2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { dayOf } from "@/components/ui/day";
import { timeText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { MarginDay } from "@/components/ui/margin-day";
import { StatusMark } from "@/components/ui/status-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { NextStep } from "@/lib/domain/inspection/standing";
import { placeOf, thingOf } from "@/lib/domain/notification/place-of";
import type { NoticeKind } from "@/lib/domain/notification/reminder";

export type NotificationRow = {
  readonly id: string;
  readonly kind: NoticeKind;
  /** Of an inspection: the visit and its step. */
  readonly visitId: string | null;
  readonly step: NextStep["step"] | null;
  /** The recommendation of the visit that it is about. */
  readonly recommendationId: string | null;
  /** The finding of the visit that it is about. */
  readonly findingId: string | null;
  readonly dueOn: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  readonly unitName: string | null;
  readonly campaignName: string | null;
  readonly recordId: string | null;
  /** Of the bank: the document, or the question. */
  readonly legalDocumentId: string | null;
  readonly documentNumber: string | null;
  readonly documentTitle: string | null;
  readonly itemId: string | null;
  readonly itemCode: string | null;
  readonly bankId: string | null;
  readonly bankName: string | null;
  /** Of results: the sitting. */
  readonly sittingId: string | null;
  readonly sittingName: string | null;
};

const looks = {
  your_turn: { tone: "on", icon: Bell },
  due_soon: { tone: "wait", icon: Hourglass },
  overdue: { tone: "bad", icon: CircleAlert },
  issued: { tone: "on", icon: Bell },
  commented: { tone: "on", icon: MessageSquare },
  reported: { tone: "on", icon: FileCheck2 },
  accepted: { tone: "ok", icon: CircleCheck },
  returned: { tone: "bad", icon: Undo2 },
  extended: { tone: "wait", icon: CalendarClock },
  escalated: { tone: "bad", icon: TriangleAlert },
  closed: { tone: "ok", icon: CircleCheck },
  retest_planned: { tone: "on", icon: CalendarClock },
  retest_passed: { tone: "ok", icon: CircleCheck },
  retest_failed: { tone: "bad", icon: Undo2 },
  retest_missed: { tone: "bad", icon: Undo2 },
  to_sign: { tone: "on", icon: Signature },
  corrected: { tone: "wait", icon: FilePen },
  answered: { tone: "on", icon: MessageSquare },
  explained: { tone: "on", icon: MessageSquare },
  explanation_answered: { tone: "on", icon: MessageSquare },
  document_ended: { tone: "wait", icon: TriangleAlert },
  items_due: { tone: "wait", icon: CalendarClock },
  change_asked: { tone: "bad", icon: Undo2 },
  question_reported: { tone: "wait", icon: MessageCircleWarning },
  scored_again: { tone: "wait", icon: RefreshCw },
} as const;

type Props = { readonly notifications: readonly NotificationRow[]; readonly markRead: FormAction };

/** What a person was told, newest first; what is unread stands out. */
export function NotificationTable({ notifications, markRead }: Props) {
  const t = useTranslations("notification");
  return (
    <Table caption={t("caption")} stacks>
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
            <Td numeric>
              <span className="block">{timeText(row.createdAt)}</span>
              <MarginDay at={row.createdAt} />
            </Td>
            <Th scope="row">
              <StatusMark {...looks[row.kind]}>{t(`kinds.${row.kind}`)}</StatusMark>
              <Link href={placeOf(row)} className="block py-0.5">
                {row.step === null ? thingOf(row) : t(`steps.${row.step}`)}
              </Link>
            </Th>
            <Td>
              {row.unitName ?? t("bank")}
              <small>{row.campaignName ?? row.documentTitle}</small>
            </Td>
            <Td label={t("due")}>{row.dueOn !== null && dayOf(row.dueOn)}</Td>
            <Td>
              {row.readAt === null ? (
                <ActionForm
                  action={markRead}
                  label={t("markOne", { unit: row.unitName ?? thingOf(row) })}
                >
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
