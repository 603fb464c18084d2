import type { Transaction } from "@/db/client";
import { shareStimulusVersions } from "@/db/queries/item-stimuli";
import type { ItemWording } from "@/lib/domain/bank/item-draft";
import type { BankId } from "@/lib/domain/ids";

/**
 * Whether an item is to stand on something else than the newest text of a stimulus in use in its
 * own bank.
 */
export async function isOnUnknownStimulus(
  tx: Transaction,
  { bankId, wording: { stimulus } }: { bankId: BankId; wording: Pick<ItemWording, "stimulus"> },
): Promise<boolean> {
  if (!stimulus) return false;
  const [found] = await shareStimulusVersions(tx, [stimulus.versionId]);
  return found?.bankId !== bankId || !found.current || found.state === "ended";
}
