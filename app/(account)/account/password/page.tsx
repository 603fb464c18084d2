import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/access/password-form";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { unfinishedContext } from "@/lib/platform/request-context";
import { changePasswordAction } from "./actions";

export default async function PasswordPage() {
  const ctx = await unfinishedContext();
  const temporary = ctx.session.unfinished === "change_password";
  const t = await getTranslations("access.password");
  const account = await getTranslations("access.account");
  return (
    <Page>
      <PageHead
        title={t("title")}
        crumbs={temporary ? [] : [{ label: account("title"), href: "/account" }]}
      />
      {temporary && <Note tone="wait">{t("first")}</Note>}
      <Block className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
        <PasswordForm action={changePasswordAction} temporary={temporary} />
        <section className="max-w-text">
          <h2 className="text-18">{t("rules_title")}</h2>
          <p className="mt-1 leading-read">{t("rules")}</p>
        </section>
      </Block>
    </Page>
  );
}
