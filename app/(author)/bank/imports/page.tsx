import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportSteps } from "@/components/import/import-steps";
import { ImportTable } from "@/components/import/import-table";
import { UploadForm } from "@/components/import/upload-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Link } from "@/components/ui/link";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { importKeptDays } from "@/lib/domain/bank/import-line";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { mayRestore } from "@/lib/services/bank-archive/may-restore";
import { listImports } from "@/lib/services/item-import/list-imports";
import { openImportAction } from "./actions";

/** As large a file as is looked at. */
const limitBytes = 20 * 1024 * 1024;

export default async function ImportsPage() {
  const ctx = await requestContext();
  if (!may(ctx.actor, "item.write")) notFound();
  const imports = await listImports(ctx);
  const t = await getTranslations("import");
  return (
    <Page>
      <PageHead
        title={t("title")}
        crumbs={[{ label: t("bank"), href: "/bank" }]}
        sub={t("sub", { days: importKeptDays })}
      >
        <ImportSteps at="file" />
      </PageHead>
      <Block>
        <ClientMessages use={["import"]}>
          <UploadForm
            action={openImportAction}
            texts={t.raw("upload.reasons") as Record<string, string>}
            limitBytes={limitBytes}
          />
        </ClientMessages>
        {mayRestore(ctx.actor) && (
          <p className="pt-4">
            <Link href="/bank/restore">{t("restoreArchive")}</Link>
          </p>
        )}
      </Block>
      <Block>
        <SectionHead title={t("table.title")} />
      </Block>
      {imports.length > 0 ? (
        <ImportTable imports={imports} />
      ) : (
        <Block space="none">
          <p>{t("table.none")}</p>
        </Block>
      )}
    </Page>
  );
}
