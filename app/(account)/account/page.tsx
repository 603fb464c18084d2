import { getTranslations } from "next-intl/server";
import { RoleLines } from "@/components/access/role-lines";
import { SessionTable } from "@/components/access/session-table";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { requestContext } from "@/lib/platform/request-context";
import { listOwnRoles } from "@/lib/services/access/list-own-roles";
import { listOwnSessions } from "@/lib/services/access/list-own-sessions";
import { endSessionAction } from "./actions";

type AccountPageProps = { searchParams: Promise<{ changed?: string }> };

export default async function AccountPage({ searchParams }: AccountPageProps) {
  const ctx = await requestContext();
  const [roles, sessions] = await Promise.all([listOwnRoles(ctx), listOwnSessions(ctx)]);
  const { changed } = await searchParams;
  const t = await getTranslations("access.account");
  const { login, position, sessionId } = ctx.session;
  return (
    <Page>
      <PageHead title={t("title")} />
      {changed === "password" && (
        <Note tone="ok" role="status">
          {t("password_changed")}
        </Note>
      )}
      <Block>
        <DescriptionList
          items={[
            { label: t("name"), value: ctx.actor.name },
            { label: t("login"), value: login },
            ...(position ? [{ label: t("position"), value: position }] : []),
            { label: t("roles"), value: <RoleLines roles={roles} /> },
          ]}
        />
      </Block>
      <Block>
        <SectionHead title={t("password_title")} sub={t("password_text")} />
        <ButtonLink href="/account/password">{t("change_password")}</ButtonLink>
      </Block>
      <Block className="pb-2">
        <SectionHead title={t("sessions_title")} sub={t("sessions_text")} />
      </Block>
      <SessionTable sessions={sessions} current={sessionId} endAction={endSessionAction} />
    </Page>
  );
}
