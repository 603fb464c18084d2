import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";

export default async function NotFoundPage() {
  const t = await getTranslations("errors.not_found");
  return (
    <Page>
      <PageHead title={t("title")} />
      <EmptyState action={<ButtonLink href="/">{t("home")}</ButtonLink>}>{t("text")}</EmptyState>
    </Page>
  );
}
