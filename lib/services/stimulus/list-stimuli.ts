import { countStimuli, selectStimuli, type StimulusFilter } from "@/db/queries/stimuli";
import { plainText } from "@/lib/domain/item/content";
import { type Context, requirePermission } from "@/lib/services/context";
import { searchedWords } from "./searched-words";

/** How many stimuli a page of the list holds. */
export const stimuliPerPage = 50;

export type ListStimuli = Omit<StimulusFilter, "words"> & {
  /** As typed: every word of it must occur in the code, the title or the text. */
  readonly search?: string | undefined;
  /** From 1. A page beyond the last one is empty. */
  readonly page: number;
};

/** One page of a bank's stimuli by code, and how many match. */
export async function listStimuli(ctx: Context, { search = "", page, ...filter }: ListStimuli) {
  requirePermission(ctx, "item.read");
  const matching = { ...filter, words: searchedWords(search) };
  const [rows, total] = await Promise.all([
    selectStimuli(ctx.db, matching, { limit: stimuliPerPage, offset: (page - 1) * stimuliPerPage }),
    countStimuli(ctx.db, matching),
  ]);
  const stimuli = rows.map(({ content, ...row }) => ({ ...row, text: plainText(content) }));
  return { stimuli, total, pages: Math.max(1, Math.ceil(total / stimuliPerPage)) };
}
