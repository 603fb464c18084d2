import { getTranslations } from "next-intl/server";
import { BlueprintTable } from "@/components/blueprint/blueprint-table";
import { NewBlueprint } from "@/components/blueprint/new-blueprint";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { listBanks } from "@/lib/services/bank/list-banks";
import { listBlueprints } from "@/lib/services/blueprint/list-blueprints";
import { createBlueprintAction } from "./actions";

export default async function BlueprintsPage() {
  const ctx = await requestContext();
  const blueprints = await listBlueprints(ctx);
  const banks = await listBanks(ctx);
  const t = await getTranslations("blueprint.list");
  const create = may(ctx.actor, "blueprint.write") && banks.length > 0 && (
    <NewBlueprint banks={banks} action={createBlueprintAction} />
  );
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sub")}>
        {blueprints.length > 0 && create}
      </PageHead>
      {blueprints.length === 0 ? (
        <EmptyState action={create}>{t(banks.length > 0 ? "empty" : "noBank")}</EmptyState>
      ) : (
        <BlueprintTable blueprints={blueprints} />
      )}
    </Page>
  );
}
