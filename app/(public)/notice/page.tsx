import { getTranslations } from "next-intl/server";
import { NoticeText } from "@/components/access/notice-text";
import { ButtonLink } from "@/components/ui/button";
import { Block, Page, PageHead } from "@/components/ui/page";

/** Reachable from the foot of every page, signed in or not. */
export default async function NoticePage() {
  const t = await getTranslations("access.notice");
  return (
    <Page>
      <PageHead title={t("title")} />
      <NoticeText />
      <Block className="no-print">
        <ButtonLink href="/">{t("back")}</ButtonLink>
      </Block>
    </Page>
  );
}
