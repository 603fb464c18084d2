import { selectStimuli } from "@/db/queries/stimuli";
import type { BankId } from "@/lib/domain/ids";
import { type Context, requirePermission } from "@/lib/services/context";
import { searchedWords } from "./searched-words";

/** So many stimuli are offered to choose from at once. */
const offered = 10;

/** The first stimuli in use that a search finds, with what they say, for the author of an item. */
export async function findStimuli(
  ctx: Context,
  { bankId, search }: { readonly bankId: BankId; readonly search: string },
) {
  requirePermission(ctx, "item.write");
  const matching = { bankId, words: searchedWords(search), states: ["in_use"] as const };
  const rows = await selectStimuli(ctx.db, matching, { limit: offered, offset: 0 });
  return rows.map(({ versionId, code, title, content, items }) => ({
    ...{ versionId, code, title, content, items },
  }));
}
