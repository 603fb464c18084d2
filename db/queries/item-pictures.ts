import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  attempt,
  candidate,
  finish,
  formItem,
  item,
  itemPicture,
  itemVersion,
  itemVersionPicture,
  sitting,
  visit,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { ItemVersionId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { insertBlob } from "./evidence";

type Picture = {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
};

/** Keeps a picture under its digest; the same one is kept once. */
export async function insertPicture(tx: Transaction, { width, height, ...file }: Picture) {
  await insertBlob(tx, file);
  await tx.insert(itemPicture).values({ sha256: file.sha256, width, height }).onConflictDoNothing();
}

/** Which of these digests are pictures that questions may show. */
export async function selectKnownPictures(
  db: Executor,
  digests: readonly string[],
): Promise<ReadonlySet<string>> {
  if (digests.length === 0) return new Set();
  const rows = await db
    .select({ sha256: itemPicture.sha256 })
    .from(itemPicture)
    .where(inArray(itemPicture.sha256, [...digests]));
  return new Set(rows.map(({ sha256 }) => sha256));
}

type Shown = {
  readonly itemVersionId: ItemVersionId;
  readonly sha256: string;
  readonly part: "question" | "explanation";
};

/** Says which pictures versions show. */
export async function insertVersionPictures(tx: Transaction, values: readonly Shown[]) {
  if (values.length === 0) return;
  await tx.insert(itemVersionPicture).values([...values]);
}

/** Whether an item that everybody may practise with shows the picture. */
export async function isPracticePicture(db: Executor, sha256: string): Promise<boolean> {
  const [row] = await db
    .select({ id: item.id })
    .from(itemVersionPicture)
    .innerJoin(itemVersion, eq(itemVersion.id, itemVersionPicture.itemVersionId))
    .innerJoin(item, and(eq(item.id, itemVersion.itemId), isNotNull(item.practiceSince)))
    .where(eq(itemVersionPicture.sha256, sha256))
    .limit(1);
  return row !== undefined;
}

/** Whether a form of a finished attempt in reach shows the picture. */
export async function isReviewedPicture(
  db: Executor,
  scope: Scope,
  sha256: string,
): Promise<boolean> {
  const [row] = await db
    .select({ id: attempt.id })
    .from(itemVersionPicture)
    .innerJoin(formItem, eq(formItem.itemVersionId, itemVersionPicture.itemVersionId))
    .innerJoin(attempt, eq(attempt.formId, formItem.formId))
    .innerJoin(finish, and(eq(finish.attemptId, attempt.id), eq(finish.current, true)))
    .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
    .innerJoin(sitting, eq(sitting.id, attempt.sittingId))
    .innerJoin(
      visit,
      and(eq(visit.campaignId, sitting.campaignId), eq(visit.unitId, candidate.unitId)),
    )
    .where(and(eq(itemVersionPicture.sha256, sha256), within(scope, { visit: visit.id })))
    .limit(1);
  return row !== undefined;
}
