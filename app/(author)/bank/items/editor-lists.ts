import { getLocale } from "next-intl/server";
import type { EditorLists } from "@/components/item/item-editor";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { Context } from "@/lib/services/context";
import { loadReference } from "@/lib/services/reference/load-reference";

/** What the editor offers to choose from, in the language of the page. */
export async function editorLists(ctx: Context): Promise<EditorLists> {
  const { topics, systems, legalDocuments } = await loadReference(ctx);
  const english = (await getLocale()) === "en";
  const named = ({ id, name, nameEn }: { id: string; name: string; nameEn: string }) => ({
    id,
    name: english ? nameEn : name,
  });
  return {
    topics: topics.map(named),
    systems: systems.map(named),
    documents: legalDocuments.map(({ id, number, title, effectiveFrom, lastDay, needsCheck }) => ({
      id,
      number,
      title,
      effectiveFrom,
      lastDay,
      needsCheck,
    })),
    today: dayInVietNam(ctx.now),
  };
}
