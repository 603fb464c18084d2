import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { SessionTable } from "@/components/access/session-table";
import { ButtonLink } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { instantText } from "@/components/ui/instant";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead, SideColumn } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { GrantRoleForm } from "@/components/user/grant-role-form";
import { RoleTable } from "@/components/user/role-table";
import { UserActs } from "@/components/user/user-acts";
import { UserFacts } from "@/components/user/user-facts";
import type { UserId } from "@/lib/domain/ids";
import { type SignedInContext, requestContext } from "@/lib/platform/request-context";
import { listGrantableUnits } from "@/lib/services/access/list-grantable-units";
import { loadUser } from "@/lib/services/access/load-user";
import {
  disableUserAction,
  enableUserAction,
  endSessionsAction,
  grantRoleAction,
  resetPasswordAction,
  revokeRoleAction,
  unlockUserAction,
} from "./actions";

type UserPageProps = { params: Promise<{ userId: string }> };

export default async function UserPage({ params }: UserPageProps) {
  const ctx = await requestContext();
  const { account, roles, sessions, own } = await load(ctx, (await params).userId);
  const reach = own ? null : await listGrantableUnits(ctx);
  const t = await getTranslations("user");
  const { id: userId } = account;
  return (
    <ClientMessages use={["user"]}>
      <Page
        side={
          own ? undefined : (
            <SideColumn label={t("detail.acts")}>
              <h2 className="text-16">{t("detail.acts")}</h2>
              <UserActs
                {...account}
                userId={userId}
                disabled={account.disabledAt !== null}
                reset={resetPasswordAction}
                acts={{
                  unlock: unlockUserAction,
                  end_sessions: endSessionsAction,
                  disable: disableUserAction,
                  enable: enableUserAction,
                }}
              />
            </SideColumn>
          )
        }
      >
        <PageHead
          title={account.name}
          sub={account.position}
          crumbs={[{ label: t("list.title"), href: "/users" }]}
        />
        <AccountNotes own={own} disabledAt={account.disabledAt} />
        <Block space="small">
          <UserFacts account={account} />
        </Block>
        <Block className="pb-2">
          <SectionHead title={t("roles.title")} sub={t("roles.text")} />
          {roles.length === 0 && <p>{t("roles.none")}</p>}
        </Block>
        {roles.length > 0 && (
          <RoleTable userId={userId} roles={roles} revoke={own ? undefined : revokeRoleAction} />
        )}
        {reach && (
          <Block>
            <h3 className="mb-2">{t("roles.grant")}</h3>
            <GrantRoleForm {...reach} userId={userId} action={grantRoleAction} />
          </Block>
        )}
        <Block className="pb-2">
          <SectionHead title={t("sessions.title")} />
          {sessions.length === 0 && <p>{t("sessions.none")}</p>}
        </Block>
        {sessions.length > 0 && <SessionTable sessions={sessions} />}
      </Page>
    </ClientMessages>
  );
}

async function load(ctx: SignedInContext, id: string) {
  if (!z.uuid().safeParse(id).success) notFound();
  return loadUser(ctx, { userId: id as UserId });
}

type AccountNotesProps = { readonly own: boolean; readonly disabledAt: Date | null };

async function AccountNotes({ own, disabledAt }: AccountNotesProps) {
  const t = await getTranslations("user.detail");
  if (own) {
    return (
      <Note
        tone="plain"
        action={
          <ButtonLink size="low" href="/account">
            {t("own_link")}
          </ButtonLink>
        }
      >
        {t("own")}
      </Note>
    );
  }
  return disabledAt && <Note tone="bad">{t("disabled", { at: instantText(disabledAt) })}</Note>;
}
