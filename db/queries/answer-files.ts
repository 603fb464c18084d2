import { and, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { answerFile, blob, handAnswer } from "@/db/schema";
import type { AttemptId, HandAnswerId } from "@/lib/domain/ids";
import type { DeliverySql } from "./attempt-delivery";

type Place = { readonly attemptId: AttemptId; readonly position: number };

/** A file for a place of an attempt, under the answer that names it. */
export type NewAnswerFile = Place & {
  readonly answer: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
};

/**
 * Keeps a file and what names it in one commit; the same again changes nothing. False when the place
 * has as many as it may have.
 */
export async function insertAnswerFile(
  sql: DeliverySql,
  { attemptId, position, answer, sha256, mediaType, bytes }: NewAnswerFile,
  most: number,
): Promise<boolean> {
  return sql.begin(async (tx) => {
    const [{ others } = { others: 0 }] = await tx<{ others: number }[]>`
      select count(*)::int as others from answer_file
       where attempt_id = ${attemptId} and position = ${position} and answer <> ${answer}`;
    if (others >= most) return false;
    await tx`
      insert into blob (sha256, media_type, size, bytes)
      values (${sha256}, ${mediaType}, ${bytes.byteLength}, ${bytes}) on conflict do nothing`;
    await tx`
      insert into answer_file (attempt_id, position, answer, sha256, received_at)
      values (${attemptId}, ${position}, ${answer}, ${sha256}, exam_clock()) on conflict do nothing`;
    return true;
  });
}

/** Of answers that name files, those whose file was sent for that place of that attempt. */
export async function selectOwnFiles(
  sql: DeliverySql,
  attemptId: AttemptId,
  answers: readonly string[],
): Promise<{ position: number; answer: string }[]> {
  return sql<{ position: number; answer: string }[]>`
    select position, answer from answer_file
     where attempt_id = ${attemptId} and answer = any(${answers})`;
}

const kept = { mediaType: blob.mediaType, bytes: blob.bytes };

/** The file that an answer names. Whoever asks decides who may see it. */
export async function selectAnswerFile(
  db: Executor,
  { attemptId, position, answer }: Place & { readonly answer: string },
) {
  const [row] = await db
    .select(kept)
    .from(answerFile)
    .innerJoin(blob, eq(blob.sha256, answerFile.sha256))
    .where(
      and(
        eq(answerFile.attemptId, attemptId),
        eq(answerFile.position, position),
        eq(answerFile.answer, answer),
      ),
    );
  return row;
}

/** The same of an answer that people mark, without whose it is. */
const ofMarkedAnswer = and(
  eq(answerFile.attemptId, handAnswer.attemptId),
  eq(answerFile.position, handAnswer.position),
);

type Marked = { readonly answerId: HandAnswerId; readonly answer: string };

export async function selectMarkedFile(db: Executor, { answerId, answer }: Marked) {
  const [row] = await db
    .select(kept)
    .from(handAnswer)
    .innerJoin(answerFile, ofMarkedAnswer)
    .innerJoin(blob, eq(blob.sha256, answerFile.sha256))
    .where(and(eq(handAnswer.id, answerId), eq(answerFile.answer, answer)));
  return row;
}

/** What such a file is, without its content. */
export async function selectMarkedFileType(db: Executor, { answerId, answer }: Marked) {
  const [row] = await db
    .select({ mediaType: blob.mediaType, size: blob.size })
    .from(handAnswer)
    .innerJoin(answerFile, ofMarkedAnswer)
    .innerJoin(blob, eq(blob.sha256, answerFile.sha256))
    .where(and(eq(handAnswer.id, answerId), eq(answerFile.answer, answer)));
  return row;
}
