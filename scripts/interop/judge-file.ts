import type { Result } from "@/lib/domain/result";
import { plainText } from "@/lib/interop/items/blocks";
import {
  type FileRefusal,
  type ReadItem,
  type Reading,
  type ReadType,
  readTypes,
} from "@/lib/interop/items/reading";
import { type ExpectedFile, type ExpectedItem, isOfKind } from "./expected";
import { comparable, sameSet } from "./wording";

/** Right; read, but left to a person; named as not supported; of another key or type; not there. */
export const verdicts = ["right", "draft", "unsupported", "wrong", "missing"] as const;
export type Verdict = (typeof verdicts)[number];

export type Judged = {
  readonly kind: string;
  /** What it was read as; of what was not read, its kind where that is a type of ours. */
  readonly type: ReadType | "other";
  readonly verdict: Verdict;
  readonly said: string;
};

/** What became of each question that a file is recorded to hold. */
export function judgeFile({ items }: ExpectedFile, read: Result<Reading, FileRefusal>): Judged[] {
  if (!read.ok) {
    const said = `refused: ${read.reason.code}`;
    return items.map(({ kind }) => ({ kind, type: typeOf(kind), verdict: "unsupported", said }));
  }
  const rest = [...read.value.items];
  const skipped = [...read.value.skipped];
  return items.map((expected, index) => {
    const found = take(rest, expected, items.length - index);
    if (found) return judge(expected, found);
    const named = skipped.shift();
    const verdict = named ? "unsupported" : "missing";
    return {
      kind: expected.kind,
      type: typeOf(expected.kind),
      verdict,
      said: named?.code ?? expected.stem ?? "",
    };
  });
}

function typeOf(kind: string): ReadType | "other" {
  return readTypes.find((type) => type === kind) ?? "other";
}

/** The item meant: by its identifier, words or key, else the next where as many are left as wanted. */
function take(rest: ReadItem[], expected: ExpectedItem, wanted: number): ReadItem | undefined {
  const { ref, stem, distinct } = expected;
  const words = stem === undefined ? null : comparable(stem);
  const at = rest.findIndex(
    (item) =>
      item.ref === ref ||
      (words !== null && comparable(plainText(item.stem)) === words) ||
      (distinct && judge(expected, item).verdict === "right"),
  );
  const next = at < 0 && words === null && rest.length >= wanted ? 0 : at;
  return next < 0 ? undefined : rest.splice(next, 1)[0];
}

function judge({ kind, key }: ExpectedItem, item: ReadItem): Judged {
  const words = key === null ? [] : keysOf(item);
  const same = key === null || words.some((form) => sameSet(form, key));
  const { type } = item;
  const fits = isOfKind(type, kind);
  const said = `${item.ref}: ${type} ${JSON.stringify(words[0] ?? item.key)} for ${JSON.stringify(key)}`;
  if (item.status === "draft") {
    const why = item.warnings[0]?.code ?? "";
    return { kind, type, verdict: "draft", said: `${item.ref}: ${why}` };
  }
  return { kind, type, verdict: same && fits ? "right" : "wrong", said };
}

/** A key in every form a record may have it: ids, words, pairs of words. */
function keysOf({ key, options, prompts = [] }: ReadItem): string[][] {
  const named = new Map(
    [...prompts, ...options].map(({ id, content }) => [id, plainText(content)]),
  );
  const words = key.map((id) => named.get(id) ?? id);
  const pairs = key.map((pair) =>
    pair
      .split(" ")
      .map((id) => named.get(id) ?? id)
      .join(" → "),
  );
  return [words, [...key], pairs];
}
