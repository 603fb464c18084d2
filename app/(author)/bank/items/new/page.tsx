import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ItemEditor } from "@/components/item/item-editor";
import { ClientMessages } from "@/components/ui/client-messages";
import { Page, PageHead } from "@/components/ui/page";
import { emptyItem } from "@/lib/domain/bank/typed-item";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { listBanks } from "@/lib/services/bank/list-banks";
import { createItemAction } from "../actions";
import { editorLists } from "../editor-lists";

type Props = { searchParams: Promise<{ bank?: string | string[] }> };

export default async function NewItemPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const { bank: asked } = await searchParams;
  const banks = await listBanks(ctx);
  const bank = banks.find(({ id }) => id === asked) ?? banks[0];
  if (!bank || !may(ctx.actor, "item.write")) notFound();
  const t = await getTranslations("item");
  return (
    <Page
      top={
        <ClientMessages use={["item", "picture"]}>
          <ItemEditor
            initial={emptyItem()}
            lists={await editorLists(ctx)}
            action={createItemAction}
            fields={{ bankId: bank.id }}
            texts={t.raw("editor.reasons") as Record<string, string>}
            saved={null}
            saveLabel={t("editor.create")}
            submits={false}
            head={
              <PageHead
                title={t("page.newTitle")}
                crumbs={[{ label: t("list.title"), href: "/bank" }, { label: bank.name }]}
              />
            }
          />
        </ClientMessages>
      }
    >
      {null}
    </Page>
  );
}
