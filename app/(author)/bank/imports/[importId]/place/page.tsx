import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { BankForm } from "@/components/item/bank-form";
import { ImportCounts } from "@/components/import/import-counts";
import { ImportSteps } from "@/components/import/import-steps";
import { PlaceForm } from "@/components/import/place-form";
import { WriteForm } from "@/components/import/write-form";
import { WritingNow } from "@/components/import/write-progress";
import { ButtonLink } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Hint } from "@/components/ui/note";
import { BigMark, Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { ItemImportId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { type LoadedImport, loadImport } from "@/lib/services/item-import/load-import";
import { loadReference } from "@/lib/services/reference/load-reference";
import { banksAtHand } from "../../../banks-at-hand";
import { createBankAction } from "../../../actions";
import { placeLinesAction, writeImportAction } from "../actions";

type Props = { params: Promise<{ importId: string }> };

export default async function PlaceImportPage({ params }: Props) {
  const ctx = await requestContext();
  const importId = idOf<ItemImportId>((await params).importId);
  const found = await loadImport(ctx, { importId, view: "all", page: 1 });
  const { ready, look, keyless } = found.counts;
  if (ready + look + keyless === 0) redirect(`/bank/imports/${importId}`);
  const t = await getTranslations("import");
  return (
    <ClientMessages use={["import", "item"]}>
      <Page>
        <PageHead
          title={t("place.pageTitle")}
          crumbs={[
            { label: t("title"), href: "/bank/imports" },
            { label: t("look.title"), href: `/bank/imports/${importId}` },
          ]}
          sub={<ImportCounts counts={found.counts} skipped={found.skipped.length} />}
        >
          <ImportSteps at="place" />
        </PageHead>
        {found.writing === null ? (
          <>
            <Places found={found} />
            <Writing found={found} />
          </>
        ) : (
          <WritingNow importId={importId} begun={found.writing} />
        )}
      </Page>
    </ClientMessages>
  );
}

async function Places({ found: { id, counts } }: { readonly found: LoadedImport }) {
  const ctx = await requestContext();
  const { topics, systems } = await loadReference(ctx);
  const english = (await getLocale()) === "en";
  const t = await getTranslations("import.place");
  const named = (rows: readonly { id: string; name: string; nameEn: string }[]) =>
    rows.map(({ id: rowId, name, nameEn }) => ({ id: rowId, name: english ? nameEn : name }));
  const { noTopic, noLevel } = counts;
  return (
    <Block mark={<BigMark>1</BigMark>}>
      <SectionHead title={t("title")} sub={t("sub")} />
      <PlaceForm
        importId={id}
        topics={named(topics)}
        systems={named(systems)}
        missing={{ noTopic, noLevel }}
        action={placeLinesAction}
      />
    </Block>
  );
}

async function Writing({ found }: { readonly found: LoadedImport }) {
  const ctx = await requestContext();
  const banks = await banksAtHand(ctx);
  const t = await getTranslations("import.write");
  const item = await getTranslations("item.bank");
  const { id, counts, bankId } = found;
  const offered = bankId === null ? banks : banks.filter((bank) => bank.id === bankId);
  const missing = Math.max(counts.noTopic, counts.noLevel);
  return (
    <Block mark={<BigMark>2</BigMark>}>
      <SectionHead title={t("title")} />
      {banks.length === 0 && (
        <BankForm action={createBankAction} texts={item.raw("reasons") as Record<string, string>} />
      )}
      {missing > 0 && <Hint>{t("placeFirst", { count: missing })}</Hint>}
      {banks.length > 0 && missing === 0 && (
        <WriteForm
          importId={id}
          banks={offered}
          writable={counts.ready + counts.look + counts.keyless}
          keyless={counts.keyless}
          mend={counts.mend}
          action={writeImportAction}
        />
      )}
      <p className="mt-4">
        <ButtonLink variant="plain" href={`/bank/imports/${id}`}>
          {t("back")}
        </ButtonLink>
      </p>
    </Block>
  );
}
