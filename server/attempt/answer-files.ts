import { insertAnswerFile, selectOwnFiles } from "@/db/queries/answer-files";
import type { DeliverySql } from "@/db/queries/attempt-delivery";
import type { AttemptId } from "@/lib/domain/ids";
import { type FileLimits, fileAnswerText, mostFilesOfItem } from "@/lib/domain/item/file-answer";
import type { ResponseValue } from "@/lib/domain/item/response";
import { answerFileType } from "@/lib/services/attempt/answer-file-type";
import type { Answerable } from "./forms";
import { createBuckets, type Rate } from "./rate-limit";
import { Refused } from "./refused";
import type { Spooled } from "./spool";

/** Where a file belongs and what its owner calls it. */
export type FilePlace = {
  readonly attemptId: AttemptId;
  readonly position: number;
  readonly name: string;
};

export type AnswerFiles = {
  /** Seconds that an attempt has to wait for its next file; 0 when it may go on. */
  readonly limit: (name: string) => number;
  /** Files on their way in, which come to an end however slow their lines are. */
  readonly coming: Set<string>;
  /** Keeps what came in, durably, and gives the answer that names it. Throws `Refused`. */
  readonly keep: (spooled: Spooled, place: FilePlace, limits: FileLimits) => Promise<string>;
};

/** Several attempts at a bad line, and no flood. */
const fileRate: Rate = { perSecond: 0.2, burst: 10 };

/** Takes files one after the other: so many candidates, and never more than one file in memory. */
export function createAnswerFiles(sql: DeliverySql): AnswerFiles {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    limit: createBuckets(fileRate),
    coming: new Set(),
    keep: (spooled, place, limits) => inTurn(() => keepOne(sql, spooled, place, limits)),
  };
}

async function keepOne(
  sql: DeliverySql,
  { file, size, sha256 }: Spooled,
  { attemptId, position, name }: FilePlace,
  { kinds }: FileLimits,
): Promise<string> {
  const bytes = await readWhole(file, size);
  const mediaType = answerFileType(bytes, kinds);
  if (mediaType === undefined) throw new Refused(415, "wrong_kind", { kinds });
  const answer = fileAnswerText({ sha256, size, name });
  const content = { sha256, mediaType, bytes };
  const kept = { attemptId, position, answer, ...content };
  if (await insertAnswerFile(sql, kept, mostFilesOfItem)) return answer;
  throw new Refused(409, "too_many_files", { most: mostFilesOfItem });
}

/** One reading may give less than it was asked for; what is kept must be what was hashed. */
async function readWhole(file: Spooled["file"], size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size;) {
    const { bytesRead } = await file.read(bytes, at, size - at, at);
    if (bytesRead === 0) throw new Error(`a file of ${size} bytes ends at ${at}`);
    at += bytesRead;
  }
  return bytes;
}

type Answer = { readonly position: number; readonly value: ResponseValue };

/**
 * The answers that name a file which was not sent for that place of that attempt. Asks the database
 * only where an answer names one.
 */
export async function withoutFile<Given extends Answer>(
  sql: DeliverySql,
  { attemptId, answerable }: { readonly attemptId: AttemptId; readonly answerable: Answerable },
  answers: readonly Given[],
): Promise<Given[]> {
  const naming = answers.filter(
    ({ position, value }) =>
      answerable.get(position)?.type === "file_upload" && typeof value === "string" && value !== "",
  );
  if (naming.length === 0) return [];
  const texts = naming.map(({ value }) => String(value));
  const own = await selectOwnFiles(sql, attemptId, texts);
  return naming.filter(
    ({ position, value }) =>
      !own.some((file) => file.position === position && file.answer === value),
  );
}
