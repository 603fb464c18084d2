import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ItemEditor } from "@/components/item/item-editor";
import { ClientMessages } from "@/components/ui/client-messages";
import { Page, PageHead } from "@/components/ui/page";
import { emptyItem } from "@/lib/domain/bank/typed-item";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import type { KnownStimulus } from "@/components/stimulus/find-stimuli";
import type { StimulusId } from "@/lib/domain/ids";
import { mostOfStimulus } from "@/lib/domain/stimulus/of-item";
import { idOf } from "@/lib/platform/id-of";
import type { Context } from "@/lib/services/context";
import { loadStimulus } from "@/lib/services/stimulus/load-stimulus";
import { bankAsked, banksAtHand } from "../../banks-at-hand";
import { createItemAction } from "../actions";
import { editorLists } from "../editor-lists";

type Props = { searchParams: Promise<{ bank?: string | string[]; stimulus?: string | string[] }> };

export default async function NewItemPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const { bank: asked, stimulus: about } = await searchParams;
  const banks = await banksAtHand(ctx);
  const bank = bankAsked(banks, asked);
  if (!bank || !may(ctx.actor, "item.write")) notFound();
  const t = await getTranslations("item");
  const chosen = await knownStimulus(ctx, about);
  return (
    <Page
      top={
        <ClientMessages use={["item", "picture", "stimulus"]}>
          <ItemEditor
            initial={{
              ...emptyItem(),
              ...(chosen && {
                stimulus: {
                  versionId: chosen.versionId,
                  place: Math.min(mostOfStimulus, chosen.items + 1),
                },
              }),
            }}
            stimuli={{ bankId: bank.id, chosen }}
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

/** The stimulus that the address names, as the editor offers one. */
async function knownStimulus(
  ctx: Context,
  asked: string | string[] | undefined,
): Promise<KnownStimulus | null> {
  if (typeof asked !== "string") return null;
  const stimulus = await loadStimulus(ctx, { stimulusId: idOf<StimulusId>(asked) });
  const { versionId, code, wording, items } = stimulus;
  return { versionId, code, title: wording.title, content: wording.content, items: items.length };
}
