import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NoticeText } from "@/components/access/notice-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { Block, Page, PageHead } from "@/components/ui/page";
import { unfinishedContext } from "@/lib/platform/request-context";
import { acceptNoticeAction } from "./actions";

/** Shown at the first sign-in, and again whenever the notice says something new. */
export default async function AcceptNoticePage() {
  const ctx = await unfinishedContext();
  if (ctx.session.unfinished === "change_password") redirect("/account/password");
  const t = await getTranslations("access.notice");
  return (
    <Page>
      <PageHead title={t("title")} sub={t("first")} />
      <NoticeText />
      <Block>
        <form action={acceptNoticeAction}>
          <SubmitButton size="big">{t("accept")}</SubmitButton>
        </form>
      </Block>
    </Page>
  );
}
