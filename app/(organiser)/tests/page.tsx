import { FilePlus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { TestTable } from "@/components/test/test-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { listTests } from "@/lib/services/test/list-tests";

export default async function TestsPage() {
  const ctx = await requestContext();
  const tests = await listTests(ctx);
  const t = await getTranslations("test.list");
  const create = may(ctx.actor, "blueprint.write") && (
    <ButtonLink variant="go" icon={FilePlus} href="/tests/new">
      {t("new")}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sub")}>
        {tests.length > 0 && create}
      </PageHead>
      {tests.length === 0 ? (
        <EmptyState action={create}>{t("empty")}</EmptyState>
      ) : (
        <TestTable tests={tests} />
      )}
    </Page>
  );
}
