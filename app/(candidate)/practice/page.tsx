import { getTranslations } from "next-intl/server";
import { TopicTable } from "@/components/practice/topic-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { requestContext } from "@/lib/platform/request-context";
import { loadPractice } from "@/lib/services/practice/load-practice";

export default async function PracticePage() {
  const ctx = await requestContext();
  const { total, topics } = await loadPractice(ctx);
  const t = await getTranslations("practice");
  return (
    <Page>
      <PageHead title={t("title")} sub={topics.length > 0 ? t("sub", total) : undefined} />
      {topics.length > 0 ? <TopicTable topics={topics} /> : <EmptyState>{t("empty")}</EmptyState>}
    </Page>
  );
}
