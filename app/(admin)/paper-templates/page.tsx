import { getTranslations } from "next-intl/server";
import { TemplateTable } from "@/components/paper/template-table";
import { Page, PageHead } from "@/components/ui/page";
import { requestContext } from "@/lib/platform/request-context";
import { listTemplates } from "@/lib/services/paper/list-templates";

export default async function PaperTemplatesPage() {
  const ctx = await requestContext();
  const templates = await listTemplates(ctx);
  const t = await getTranslations("paper.template");
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sub")} />
      <TemplateTable templates={templates} />
    </Page>
  );
}
