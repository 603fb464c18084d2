import { insertAuditEvent } from "@/db/queries/attempt-delivery";
import { insertRefusedEntry } from "@/db/queries/refused-entries";
import type { CandidateId, SittingId } from "@/lib/domain/ids";
import { showsKey } from "@/lib/domain/safe-browser/proof";
import { admitsAddress } from "@/lib/domain/sitting/entry-networks";
import type { RefusedEntry } from "@/lib/domain/sitting/incident";
import type { DeliveryContext } from "./delivery-context";

/** What a sitting asks of the machine at which somebody enters, starts, or goes on with a test. */
type EntryTerms = {
  readonly networks: readonly string[];
  /** Of the configuration of Safe Exam Browser that is asked for; null: any browser. */
  readonly configKey: string | null;
};

/**
 * Why the machine that asks may not enter, start or take over a test, or null. Decided here and
 * nowhere else. Saving, submitting and coming back to a test on its own machine are never asked: no
 * answer is lost because an address changed.
 */
export function entryObstacle(
  { request: { ip, browser } }: Pick<DeliveryContext, "request">,
  { networks, configKey }: EntryTerms,
  sittingId: SittingId,
): RefusedEntry | null {
  if (!admitsAddress(networks, ip)) return "outside_network";
  if (configKey === null) return null;
  return browser && showsKey(browser, configKey, sittingId) ? null : "safe_browser";
}

type Refused = {
  readonly sittingId: SittingId;
  readonly candidateId: CandidateId;
  readonly kind: RefusedEntry;
};

/** Lets the room and the log know whom a machine was refused. */
export async function noteRefusedEntry(ctx: DeliveryContext, refused: Refused): Promise<void> {
  const { candidateId, kind } = refused;
  await ctx.sql.begin(async (tx) => {
    const note = ctx.request.ip ?? "";
    const attemptId = await insertRefusedEntry(tx, { ...refused, note });
    if (attemptId === undefined) return;
    const event = { act: "attempt.refuse_entry", candidateId, attemptId, detail: { kind } };
    await insertAuditEvent(tx, ctx, event);
  });
}
