import type { Transaction } from "@/db/client";
import { insertStimulus, insertStimulusVersion, selectStimuliByCode } from "@/db/queries/stimuli";
import type { ReadContentItem, ReadContentStimulus } from "@/lib/domain/bank/read-content";
import type { BankId, StimulusVersionId } from "@/lib/domain/ids";
import { stimulusSearchText } from "@/lib/domain/stimulus/wording";
import type { Context } from "@/lib/services/context";

export type PlacedItem = Omit<ReadContentItem, "stimulus">;

type Given = {
  readonly bankId: BankId;
  readonly stimuli: readonly ReadContentStimulus[];
  readonly items: readonly ReadContentItem[];
};

/** Keeps the stimuli of written items that the bank has not yet, and puts the items on them. */
export async function onStimuli(
  tx: Transaction,
  ctx: Context,
  { bankId, stimuli, items }: Given,
): Promise<PlacedItem[]> {
  const codes = stimuli.map(({ code }) => code);
  const versions = await selectStimuliByCode(tx, bankId, codes);
  for (const stimulus of stimuli) {
    if (versions.has(stimulus.code)) continue;
    versions.set(stimulus.code, await keep(tx, ctx, bankId, stimulus));
  }
  return items.map(({ stimulus, wording, ...item }) => {
    const versionId = stimulus && versions.get(stimulus.code);
    if (!versionId) return { ...item, wording };
    return { ...item, wording: { ...wording, stimulus: { versionId, place: stimulus.place } } };
  });
}

async function keep(
  tx: Transaction,
  ctx: Context,
  bankId: BankId,
  { code, wording }: ReadContentStimulus,
): Promise<StimulusVersionId> {
  const searchText = stimulusSearchText(code, wording);
  const stimulusId = await insertStimulus(tx, { bankId, code, searchText });
  const { title, content, source } = wording;
  const authorId = ctx.actor.userId;
  return insertStimulusVersion(tx, {
    ...{ stimulusId, version: 1, authorId },
    ...{ title, content: [...content], source },
  });
}
