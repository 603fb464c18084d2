import { getTranslations } from "next-intl/server";
import { RestoreForm } from "@/components/archive/restore-form";
import { RestoreList } from "@/components/archive/restore-list";
import { ClientMessages } from "@/components/ui/client-messages";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { requestContext } from "@/lib/platform/request-context";
import { listRestores } from "@/lib/services/bank-archive/list-restores";
import { askToRestore } from "@/lib/services/bank-archive/may-restore";
import { banksAtHand } from "../banks-at-hand";
import { undoRestoreAction } from "./actions";

/** Reading an archive of a bank back: what it would bring first, then whether to. */
export default async function RestorePage() {
  const ctx = await requestContext();
  askToRestore(ctx);
  const [banks, restores] = await Promise.all([banksAtHand(ctx), listRestores(ctx)]);
  const undone = restores.filter(({ undoneAt }) => undoneAt !== null).length;
  const t = await getTranslations("archive.restore");
  return (
    <Page>
      <PageHead title={t("title")} crumbs={[{ label: t("bank"), href: "/bank" }]} sub={t("sub")} />
      <ClientMessages use={["archive"]}>
        {/* What was found or brought before one was undone is no longer true after it. */}
        <RestoreForm key={undone} banks={banks} />
        {restores.length > 0 && (
          <>
            <Block>
              <SectionHead title={t("listTitle")} sub={t("listSub")} />
            </Block>
            <RestoreList restores={restores} undo={undoRestoreAction} />
          </>
        )}
      </ClientMessages>
      <Block>
        <ul className="max-w-text list-disc pl-5 text-15 text-ink-2">
          {(["stays", "people", "conflicts", "undo"] as const).map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
        </ul>
      </Block>
    </Page>
  );
}
