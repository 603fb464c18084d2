import type { Transaction } from "@/db/client";
import {
  insertStimulus,
  insertStimulusVersion,
  selectLastStimulusNumber,
} from "@/db/queries/stimuli";
import type { BankId, ItemImportId, StimulusId, StimulusVersionId } from "@/lib/domain/ids";
import { stimulusSearchText, type StimulusWording } from "@/lib/domain/stimulus/wording";
import type { Context } from "@/lib/services/context";

type Added = {
  readonly stimulusId: StimulusId;
  readonly versionId: StimulusVersionId;
  readonly code: string;
};

type NewStimulus = {
  readonly bankId: BankId;
  readonly wording: StimulusWording;
  /** The import that it came with, and what its file calls it. */
  readonly from?: { readonly importId: ItemImportId; readonly importRef: string };
};

/** Adds a stimulus to a bank that is locked: its first version, under the bank's next number. */
export async function addStimulus(
  tx: Transaction,
  ctx: Context,
  { bankId, wording, from }: NewStimulus,
): Promise<Added> {
  const number = (await selectLastStimulusNumber(tx, bankId)) + 1;
  const code = `NL-${String(number).padStart(3, "0")}`;
  const searchText = stimulusSearchText(code, wording);
  const stimulusId = await insertStimulus(tx, { bankId, code, searchText, ...from });
  const { title, content, source } = wording;
  const versionId = await insertStimulusVersion(tx, {
    ...{ stimulusId, version: 1, authorId: ctx.actor.userId },
    ...{ title, content: [...content], source },
  });
  return { stimulusId, versionId, code };
}
