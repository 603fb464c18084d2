import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { NotificationTable } from "@/components/notification/notification-table";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SectionHead } from "@/components/ui/section-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { requestContext } from "@/lib/platform/request-context";
import {
  listNotifications,
  NOTIFICATIONS_PER_PAGE,
} from "@/lib/services/notification/list-notifications";
import { markReadAction, saveEmailAction } from "./actions";

const Query = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function NotificationsPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const { page } = Query.parse(await searchParams);
  const { notifications, total, unread, email } = await listNotifications(ctx, { page });
  const t = await getTranslations("notification");
  return (
    <Page>
      <PageHead title={t("title")} sub={t("unread", { count: unread })}>
        {unread > 0 && (
          <ActionForm action={markReadAction} label={t("markAll")}>
            <SubmitButton variant="outline">{t("markAll")}</SubmitButton>
          </ActionForm>
        )}
      </PageHead>
      {notifications.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <>
          <NotificationTable notifications={notifications} markRead={markReadAction} />
          <Pagination
            page={page}
            pageSize={NOTIFICATIONS_PER_PAGE}
            total={total}
            hrefOf={(to) => `/notifications?page=${to}`}
          />
        </>
      )}
      <Block>
        <SectionHead title={t("email.title")} sub={t("email.sub")} />
        <ActionForm
          action={saveEmailAction}
          texts={t.raw("email.reasons") as Record<string, string>}
          done={t("email.done")}
        >
          <TextField
            name="email"
            type="email"
            autoComplete="email"
            label={t("email.label")}
            help={t("email.help")}
            defaultValue={email}
          />
          <SubmitButton variant="outline">{t("email.save")}</SubmitButton>
        </ActionForm>
      </Block>
    </Page>
  );
}
