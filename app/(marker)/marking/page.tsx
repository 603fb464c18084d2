import { getTranslations } from "next-intl/server";
import { QueueTable } from "@/components/marking/queue-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { requestContext } from "@/lib/platform/request-context";
import { listOwnQueues } from "@/lib/services/marking/list-own-queues";

export default async function MarkingPage() {
  const queues = await listOwnQueues(await requestContext());
  const t = await getTranslations("marking.queue");
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sub")} />
      {queues.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : <QueueTable queues={queues} />}
    </Page>
  );
}
