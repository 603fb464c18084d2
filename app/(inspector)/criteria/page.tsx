import { getTranslations } from "next-intl/server";
import { ImportCriteria } from "@/components/criteria/criteria-acts";
import { CriteriaTable } from "@/components/criteria/criteria-table";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { listCriteriaSets } from "@/lib/services/criteria/list-criteria-sets";
import { importCriteriaSetAction } from "./actions";

export default async function CriteriaPage() {
  const ctx = await requestContext();
  const rows = await listCriteriaSets(ctx);
  const t = await getTranslations("criteria");
  return (
    <ClientMessages use={["criteria"]}>
      <Page>
        <PageHead title={t("list.title")} sub={t("list.sub")} />
        {rows.length === 0 ? (
          <EmptyState>{t("list.empty")}</EmptyState>
        ) : (
          <CriteriaTable rows={rows} />
        )}
        {may(ctx.actor, "criteria.write") && (
          <Block>
            <SectionHead title={t("import.title")} sub={t("import.sub")} />
            <ImportCriteria action={importCriteriaSetAction} />
          </Block>
        )}
      </Page>
    </ClientMessages>
  );
}
