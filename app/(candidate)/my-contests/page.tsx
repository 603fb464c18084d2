import { getTranslations } from "next-intl/server";
import { MyContestTable } from "@/components/contest/my-contest-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { requestContext } from "@/lib/platform/request-context";
import { listMyContests } from "@/lib/services/contest/list-my-contests";

export default async function MyContestsPage() {
  const ctx = await requestContext();
  const contests = await listMyContests(ctx);
  const t = await getTranslations("contest.mine");
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sub")} />
      {contests.length > 0 ? (
        <MyContestTable contests={contests} />
      ) : (
        <EmptyState>{t("empty")}</EmptyState>
      )}
    </Page>
  );
}
