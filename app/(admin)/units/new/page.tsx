import { getTranslations } from "next-intl/server";
import { NewUnitForm } from "@/components/unit/new-unit-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Block, Page, PageHead } from "@/components/ui/page";
import { requestContext } from "@/lib/platform/request-context";
import { listUnitChoices } from "@/lib/services/unit/list-unit-choices";
import { createUnitAction } from "./actions";

export default async function NewUnitPage() {
  const ctx = await requestContext();
  const choices = await listUnitChoices(ctx);
  const t = await getTranslations("unit");
  return (
    <Page>
      <PageHead title={t("create.title")} crumbs={[{ label: t("list.title"), href: "/units" }]} />
      <Block>
        <ClientMessages use={["unit"]}>
          <NewUnitForm action={createUnitAction} {...choices} />
        </ClientMessages>
      </Block>
    </Page>
  );
}
