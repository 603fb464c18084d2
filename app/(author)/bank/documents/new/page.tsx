import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DocumentForm } from "@/components/legal/document-form";
import { Block, Page, PageHead } from "@/components/ui/page";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { loadReference } from "@/lib/services/reference/load-reference";
import { createDocumentAction } from "../actions";

export default async function NewDocumentPage() {
  const ctx = await requestContext();
  if (!may(ctx.actor, "document.write")) notFound();
  const { legalDocuments } = await loadReference(ctx);
  const t = await getTranslations("legal");
  return (
    <Page>
      <PageHead
        title={t("form.newTitle")}
        crumbs={[
          { label: t("bank"), ...(may(ctx.actor, "item.read") && { href: "/bank" }) },
          { label: t("list.title"), href: "/bank/documents" },
        ]}
      />
      <Block space="none">
        <DocumentForm others={legalDocuments} action={createDocumentAction} />
      </Block>
    </Page>
  );
}
