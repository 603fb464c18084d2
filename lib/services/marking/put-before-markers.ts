import type { Transaction } from "@/db/client";
import { insertAutomaticScores, insertHandAnswers } from "@/db/queries/hand-answers";
import { sha256Hex } from "@/lib/domain/random/sha256";
import { automaticPart, type Paper, unmarkedItems } from "@/lib/services/attempt/paper-score";
import { giveAnswersOut } from "./give-answers-out";

/**
 * Puts answers that people mark before the markers of their sittings, and keeps of each finish what
 * rules could score at once. Part of scoring: the caller's transaction, no event of its own.
 */
export async function putBeforeMarkers(tx: Transaction, papers: readonly Paper[]): Promise<void> {
  if (papers.length === 0) return;
  await insertHandAnswers(tx, papers.flatMap(answersOf));
  await insertAutomaticScores(
    tx,
    papers.map((paper) => {
      const { points, possible } = automaticPart(paper);
      const { attemptId, version: finishVersion } = paper.finish;
      return { attemptId, finishVersion, keyDigest: paper.form.digest, points, possible };
    }),
  );
  const sittings = new Set(papers.map(({ finish }) => finish.sittingId));
  for (const sittingId of [...sittings].sort()) await giveAnswersOut(tx, sittingId);
}

function answersOf(paper: Paper) {
  const { attemptId, version: finishVersion, sittingId } = paper.finish;
  return unmarkedItems(paper).map(({ position, itemVersionId, keyVersion }) => ({
    ...{ sittingId, attemptId, finishVersion, position, itemVersionId, keyVersion },
    code: codeOf(`${attemptId} ${finishVersion} ${position}`),
  }));
}

/** Eight signs that tell nothing of whose answer it is or when it was handed in. */
function codeOf(name: string): string {
  const signs = sha256Hex(name).slice(0, 8).toUpperCase();
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
