import { fold } from "@/lib/domain/text/fold";

type Fields = Readonly<Record<string, unknown>>;

/** A question as an application keeps it, in plain words. */
export type JsonQuestion = {
  readonly ref: string;
  readonly stem: string;
  readonly options: readonly string[];
  /** Letters or words of the right options. */
  readonly key: string;
  /** The place of the right option, where the key is a number. */
  readonly place: number | null;
  readonly topic: string;
  readonly level: string;
  readonly explanation: string;
  readonly legal: string;
};

const names = {
  ref: /^(?:id|ma|macau|code)$/,
  stem: /^(?:question|questiontext|cauhoi|noidung|noidungcauhoi|content|stem|title|text|q|debai)$/,
  options: /^(?:options?|answers|choices|dapan|phuongan|luachon|cautraloi|cacdapan)$/,
  key: /^(?:answer|correct|correctanswers?|correctoption|correctindex|answerindex|key|dapandung|dapan|traloi|a|ans)$/,
  topic: /^(?:topic|category|chude|chuong|phan|chapter|section|linhvuc)$/,
  level: /^(?:level|difficulty|mucdo|dokho)$/,
  explanation: /^(?:explanation|explain|giaithich|loigiai|reason)$/,
  legal: /^(?:cancu|cancuphaply|legalbasis|reference|source|nguon)$/,
} as const;

/** What an object says of a question; null for an object that is none. */
export function questionOf(fields: Fields): JsonQuestion | null {
  const stem = wordsOf(named(fields, names.stem));
  const options = optionsOf(fields);
  if (stem === "" || options.length < 2) return null;
  const key = keyOf(fields, options);
  return {
    ...{ ref: wordsOf(named(fields, names.ref)), stem, options: options.map(({ text }) => text) },
    key: key === null ? "" : wordsOf(key),
    place: typeof key === "number" && Number.isInteger(key) ? key : null,
    topic: wordsOf(named(fields, names.topic)),
    level: wordsOf(named(fields, names.level)),
    explanation: wordsOf(named(fields, names.explanation)),
    legal: wordsOf(named(fields, names.legal)),
  };
}

function named(fields: Fields, pattern: RegExp): unknown {
  const found = Object.keys(fields).find((name) => pattern.test(plainName(name)));
  return found === undefined ? undefined : fields[found];
}

function plainName(name: string): string {
  return fold(name.slice(0, 40)).replace(/[^a-z]/g, "");
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(", ");
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

type Option = { readonly text: string; readonly isRight: boolean };

/** Options in a list, under their letters in an object, or beside the question. */
function optionsOf(fields: Fields): Option[] {
  const lists = Object.keys(fields)
    .filter((name) => names.options.test(plainName(name)))
    .map((name) => fields[name]);
  const list = lists.find((value) => typeof value === "object" && value !== null);
  if (Array.isArray(list)) return list.map(optionOf);
  const lettered = (list ?? fields) as Fields;
  return ["A", "B", "C", "D", "E", "F"]
    .map((letter) => lettered[letter] ?? lettered[letter.toLowerCase()])
    .filter((value) => value !== undefined && value !== "")
    .map(optionOf);
}

function optionOf(value: unknown): Option {
  if (typeof value !== "object" || value === null) {
    // "A. words": the letter is not part of them.
    return { text: wordsOf(value).replace(/^[A-H][.)]\s/, ""), isRight: false };
  }
  const fields = value as Fields;
  const right = Object.entries(fields).some(
    ([name, flag]) => /^(?:is)?(?:correct|right|true|dung|answer)$/i.test(name) && flag === true,
  );
  return {
    text: wordsOf(named(fields, /^(?:text|content|noidung|value|answer|label)$/)),
    isRight: right,
  };
}

function keyOf(fields: Fields, options: readonly Option[]): unknown {
  const right = options.flatMap(({ isRight }, index) =>
    isRight ? [String.fromCharCode(65 + index)] : [],
  );
  if (right.length > 0) return right.join(", ");
  const found = Object.keys(fields).find((name) => {
    const value = fields[name];
    return names.key.test(plainName(name)) && (typeof value !== "object" || isKeyList(value));
  });
  return found === undefined ? null : fields[found];
}

/** Several keys; a list of options is none. */
function isKeyList(value: unknown): boolean {
  return (
    Array.isArray(value) && value.every((one) => typeof one === "string" && /^[A-H]$/.test(one))
  );
}
