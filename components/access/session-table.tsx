import { MonitorCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { instantText } from "@/components/ui/instant";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th } from "@/components/ui/table";
import { describeAgent } from "@/lib/domain/access/user-agent";

export type SessionRow = {
  readonly id: string;
  readonly userAgent: string | null;
  readonly ip: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
};

type SessionTableProps = {
  readonly sessions: readonly SessionRow[];
  /** The one this page is shown in. */
  readonly current?: string;
  /** Ends one; without it there is no column for it. */
  readonly endAction?: FormAction;
};

/** Where an account is signed in, the latest used first. */
export function SessionTable({ sessions, current, endAction }: SessionTableProps) {
  const t = useTranslations("access.account.sessions");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("place")}</Th>
          <Th>{t("address")}</Th>
          <Th numeric>{t("since")}</Th>
          <Th numeric>{t("seen")}</Th>
          {endAction && <Th>{t("act")}</Th>}
        </tr>
      </thead>
      <tbody>
        {sessions.map((session, index) => (
          <tr key={session.id}>
            <Td>{index + 1}</Td>
            <Th scope="row">
              <AgentName userAgent={session.userAgent} />
            </Th>
            <Td label={t("address")}>{session.ip ?? t("unknown")}</Td>
            <Td numeric label={t("since")}>
              {instantText(session.createdAt)}
            </Td>
            <Td numeric label={t("seen")}>
              {instantText(session.lastSeenAt)}
            </Td>
            {endAction && (
              <Td>
                <SessionAct id={session.id} current={session.id === current} action={endAction} />
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type SessionActProps = {
  readonly id: string;
  readonly current: boolean;
  readonly action: FormAction;
};

function SessionAct({ id, current, action }: SessionActProps) {
  const t = useTranslations("access.account.sessions");
  const common = useTranslations("common");
  if (current) {
    return (
      <StatusMark tone="ok" icon={MonitorCheck}>
        {t("this_one")}
      </StatusMark>
    );
  }
  return (
    <ConfirmButton
      size="low"
      tone="pen"
      title={t("end_title")}
      text={<p>{t("end_text")}</p>}
      confirm={t("end")}
      cancel={common("cancel")}
      action={action}
      fields={{ sessionId: id }}
    >
      {t("end")}
    </ConfirmButton>
  );
}

function AgentName({ userAgent }: { readonly userAgent: string | null }) {
  const t = useTranslations("access.account");
  const { browser, system } = describeAgent(userAgent);
  return t("browser", {
    browser: browser ?? t("other_browser"),
    system: system ?? t("other_system"),
  });
}
