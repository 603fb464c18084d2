import {
  countFormsOfStimulus,
  selectItemsOfStimulus,
  selectOptionalStimulus,
  selectStimulusVersions,
} from "@/db/queries/stimuli";
import type { StimulusId } from "@/lib/domain/ids";
import { plainText } from "@/lib/domain/item/content";
import { obstacleToStimulus, stimulusActs } from "@/lib/domain/stimulus/acts";
import type { StimulusWording } from "@/lib/domain/stimulus/wording";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

export type LoadedStimulus = Awaited<ReturnType<typeof loadStimulus>>;

/** A stimulus with its history, the items on it, where it was used, and what may be done to it now. */
export async function loadStimulus(ctx: Context, { stimulusId }: { stimulusId: StimulusId }) {
  requirePermission(ctx, "item.read");
  const found = await selectOptionalStimulus(ctx.db, stimulusId);
  if (!found) throw new NotFound(`stimulus ${stimulusId}`);
  const { stimulus, bankName } = found;
  const [versions, items, forms] = await Promise.all([
    selectStimulusVersions(ctx.db, stimulusId),
    selectItemsOfStimulus(ctx.db, stimulusId),
    countFormsOfStimulus(ctx.db, stimulusId),
  ]);
  const [current] = versions;
  if (!current) throw new Error(`stimulus ${stimulusId} has no version`);
  return {
    id: stimulus.id,
    code: stimulus.code,
    bankId: stimulus.bankId,
    bankName,
    state: stimulus.state,
    currentVersion: stimulus.currentVersion,
    approvedVersion: stimulus.approvedVersion,
    versionId: current.id,
    wording: {
      title: current.title,
      content: current.content,
      source: current.source,
    } satisfies StimulusWording,
    versions: versions.map(({ version, authorName, createdAt }) => ({
      ...{ version, authorName, createdAt },
    })),
    items: items.map(({ stem, ...row }) => ({ ...row, stem: plainText(stem) })),
    /** How many forms show it. */
    forms,
    acts: stimulusActs.filter((act) => obstacleToStimulus(act, ctx.actor, stimulus) === null),
  };
}
