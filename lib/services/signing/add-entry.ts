import type { Transaction } from "@/db/client";
import { lockRecord } from "@/db/queries/records";
import {
  insertAddendum,
  selectAddenda,
  selectOptionalSeal,
  selectSigner,
} from "@/db/queries/signing";
import type { RecordId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { type AddendumContent, addendumContent } from "@/lib/domain/signing/addendum";
import { entryDigest } from "@/lib/domain/signing/sealed-record";
import { canonicalJson } from "@/lib/domain/text/canonical-json";
import { type Context, NotFound } from "@/lib/services/context";

/** A sealed record, locked, with its chain as far as it goes. */
export async function lockChain(tx: Transaction, scope: Scope, recordId: RecordId) {
  const found = await lockRecord(tx, scope, recordId);
  if (!found) throw new NotFound(`record ${recordId}`);
  const seal = await selectOptionalSeal(tx, recordId);
  const rows = await selectAddenda(tx, recordId);
  const entries = rows.map(({ content }) => addendumContent.parse(JSON.parse(content)));
  return {
    ...{ unitId: found.visit.unitId, visitId: found.visit.id },
    seal,
    entries,
    /** Who wrote each entry. */
    authors: rows.map(({ userId }) => userId),
    head: rows.at(-1)?.digest ?? seal?.digest ?? "",
  };
}

type Place = "record_id" | "position" | "previous" | "name" | "title" | "at";
type Said = AddendumContent extends infer One
  ? One extends unknown
    ? Omit<One, Place>
    : never
  : never;

/** Adds an entry to the chain behind a sealed record. A step of correcting and of answering. */
export async function addEntry(
  tx: Transaction,
  ctx: Context,
  {
    recordId,
    head,
    after,
    said,
  }: {
    readonly recordId: RecordId;
    readonly head: string;
    /** How many entries there are. */
    readonly after: number;
    readonly said: Said;
  },
): Promise<string> {
  const { userId } = ctx.actor;
  const content = {
    ...said,
    record_id: recordId,
    position: after + 1,
    previous: head,
    ...(await selectSigner(tx, userId)),
    at: ctx.now.toISOString(),
  };
  const digest = entryDigest(content);
  await insertAddendum(tx, {
    ...{ recordId, position: after + 1, kind: said.kind, previous: head, digest },
    ...{ content: canonicalJson(content), userId, at: ctx.now },
  });
  return digest;
}
