import { getTranslations } from "next-intl/server";
import { RegisterSteps } from "@/components/register/register-steps";
import { RegisterTable } from "@/components/register/register-table";
import { RegisterUpload } from "@/components/register/register-upload";
import { ClientMessages } from "@/components/ui/client-messages";
import { dayOf } from "@/components/ui/day";
import { FileButton } from "@/components/ui/file-button";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { importKeptDays } from "@/lib/domain/bank/import-line";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { type RegisterKind, registerFileLimit } from "@/lib/domain/register/kinds";
import { requestContext } from "@/lib/platform/request-context";
import { listRegisterImports } from "@/lib/services/register/list-register-imports";
import { openRegisterImportAction } from "./actions";

/** Where lists of a register are brought, and what became of those brought before. */
export async function ImportsPage({ kind }: { readonly kind: RegisterKind }) {
  const ctx = await requestContext();
  const imports = await listRegisterImports(ctx, { kind });
  const t = await getTranslations("register");
  return (
    <Page>
      <PageHead
        title={t(`${kind}.title`)}
        crumbs={[{ label: t(`${kind}.crumb`), href: `/${kind}` }]}
        sub={t(`${kind}.sub`, { days: importKeptDays })}
      >
        <RegisterSteps at="file" />
        <FileButton href={`/${kind}/imports/template`}>{t("template")}</FileButton>
      </PageHead>
      <Block>
        <ClientMessages use={["register"]}>
          <RegisterUpload
            kind={kind}
            today={dayOf(dayInVietNam(ctx.now))}
            limitBytes={registerFileLimit}
            action={openRegisterImportAction}
          />
        </ClientMessages>
      </Block>
      <Block>
        <SectionHead title={t("table.title")} />
      </Block>
      {imports.length > 0 ? (
        <RegisterTable kind={kind} imports={imports} />
      ) : (
        <Block space="none">
          <p>{t("table.none")}</p>
        </Block>
      )}
    </Page>
  );
}
