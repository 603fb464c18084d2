import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { LineNotes } from "@/components/import/line-notes";
import { ItemEditor } from "@/components/item/item-editor";
import { AlikeList } from "@/components/twin/alike-list";
import { ClientMessages } from "@/components/ui/client-messages";
import { Block, Page, PageHead } from "@/components/ui/page";
import { remarksToLookAt } from "@/lib/domain/bank/import-line";
import type { ItemImportId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadLine } from "@/lib/services/item-import/load-line";
import { editorLists } from "../../../../items/editor-lists";
import { mendLineAction } from "../../actions";

type Props = { params: Promise<{ importId: string; position: string }> };

const Position = z.coerce.number().int().min(1);

export default async function MendLinePage({ params }: Props) {
  const ctx = await requestContext();
  const { importId: asked, position: place } = await params;
  const position = Position.safeParse(place);
  if (!position.success) notFound();
  const importId = idOf<ItemImportId>(asked);
  const line = await loadLine(ctx, { importId, position: position.data });
  const t = await getTranslations("import");
  const item = await getTranslations("item.editor");
  return (
    <Page
      top={
        <ClientMessages use={["item", "picture"]}>
          <ItemEditor
            initial={line.typed}
            lists={await editorLists(ctx)}
            action={mendLineAction}
            fields={{ importId, position: String(position.data) }}
            texts={item.raw("reasons") as Record<string, string>}
            saved={t("mend.kept")}
            saveLabel={t("mend.save")}
            submits={false}
            head={
              <>
                <PageHead
                  title={t("mend.title", { position: position.data })}
                  sub={<span className="break-all">{line.importName}</span>}
                  crumbs={[
                    { label: t("title"), href: "/bank/imports" },
                    { label: t("look.title"), href: `/bank/imports/${importId}` },
                  ]}
                />
                <LineNotes source={line.source} remarks={remarksToLookAt(line.remarks)} />
                <Block space="none">
                  <AlikeList alike={line.alike} />
                </Block>
              </>
            }
          />
        </ClientMessages>
      }
    >
      {null}
    </Page>
  );
}
