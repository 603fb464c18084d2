import { type DeliverySql, selectAttemptForm } from "@/db/queries/attempt-delivery";
import type { AttemptId, FormId } from "@/lib/domain/ids";
import type { Answerable, Forms } from "./forms";
import { type Bucket, fullBucket, saveRate } from "./rate-limit";

/** What a process remembers of an attempt between two saves. Nothing here can be wrong for long. */
export type KnownAttempt = {
  readonly answerable: Answerable;
  /** Digests of the pictures that its form shows. */
  readonly pictures: ReadonlySet<string>;
  /** Whether any answer names a file, so that saves have to be looked at for it. */
  readonly asksForFiles: boolean;
  readonly bucket: Bucket;
};

export type KnownAttempts = {
  readonly get: (id: AttemptId) => KnownAttempt | undefined;
  /** Reads what is not known yet; null when there is no such attempt. */
  readonly learn: (id: AttemptId) => Promise<KnownAttempt | null>;
  readonly note: (id: AttemptId, formId: FormId) => Promise<KnownAttempt>;
};

const most = 20_000;

/** Attempts this process has met lately. Any process serves any attempt: the rest is in the database. */
export function createKnownAttempts(sql: DeliverySql, forms: Forms): KnownAttempts {
  const known = new Map<AttemptId, KnownAttempt>();
  async function note(id: AttemptId, formId: FormId): Promise<KnownAttempt> {
    const { answerable, pictures } = await forms.load(formId);
    const before = known.get(id);
    if (before) return before;
    if (known.size >= most) forgetOldest(known);
    const asksForFiles = [...answerable.values()].some(({ type }) => type === "file_upload");
    const bucket = fullBucket(saveRate, performance.now());
    const attempt = { answerable, pictures, asksForFiles, bucket };
    known.set(id, attempt);
    return attempt;
  }
  return {
    get: (id) => known.get(id),
    learn: async (id) => {
      const formId = await selectAttemptForm(sql, id);
      return formId === undefined ? null : note(id, formId);
    },
    note,
  };
}

function forgetOldest(known: Map<AttemptId, KnownAttempt>) {
  let left = most / 4;
  for (const id of known.keys()) {
    if (left-- <= 0) return;
    known.delete(id);
  }
}
