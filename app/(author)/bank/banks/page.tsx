import { getTranslations } from "next-intl/server";
import { BankForm } from "@/components/item/bank-form";
import { BankTable } from "@/components/item/bank-table";
import { RenameBankForm } from "@/components/item/rename-bank-form";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { requestContext } from "@/lib/platform/request-context";
import { surveyBanks } from "@/lib/services/bank/survey-banks";
import { createBankAction, renameBankAction } from "../actions";

/** Which banks there are: to open one, found another, or give one a better name. */
export default async function BanksPage() {
  const banks = await surveyBanks(await requestContext());
  const t = await getTranslations("item");
  return (
    <Page>
      <PageHead title={t("banks.title")} crumbs={[{ label: t("list.title"), href: "/bank" }]} />
      {banks.length > 0 && <BankTable banks={banks} />}
      <Block>
        <SectionHead title={t("banks.found")} />
        <BankForm
          action={createBankAction}
          done={t("banks.founded")}
          texts={t.raw("bank.reasons") as Record<string, string>}
        />
      </Block>
      {banks.length > 0 && (
        <Block>
          <SectionHead title={t("banks.rename")} sub={t("banks.renameSub")} />
          <RenameBankForm banks={banks} action={renameBankAction} />
        </Block>
      )}
    </Page>
  );
}
