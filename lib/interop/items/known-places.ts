import { type Level, levels } from "@/lib/domain/item/interaction";
import { fold } from "@/lib/domain/text/fold";

/** What a bank knows by the words that files use. */
export type KnownPlaces = {
  /** Ids of topics by their folded names and codes. */
  readonly topics: ReadonlyMap<string, string>;
  /** Documents with their numbers folded. */
  readonly documents: readonly { readonly id: string; readonly number: string }[];
};

type Topic = { readonly id: string; readonly code: string; readonly name: string };

/** The topics and documents of a bank, made ready to be looked for. */
export function knowPlaces(
  topics: readonly Topic[],
  documents: readonly { readonly id: string; readonly number: string }[],
): KnownPlaces {
  return {
    topics: new Map(
      topics.flatMap(({ id, code, name }) => [
        [fold(code), id],
        [fold(name), id],
      ]),
    ),
    documents: documents.map(({ id, number }) => ({ id, number: fold(number) })),
  };
}

/** The topic that a file names by its name or its code, with or without a heading's number. */
export function findTopic(text: string | null, { topics }: KnownPlaces): string | null {
  if (text === null) return null;
  const whole = fold(text);
  const bare = whole.replace(
    /^(?:phan|modul|module|chuong|chu de|muc)?\s*[\divxlc]{0,6}\s*[.:)–-]?\s+/,
    "",
  );
  return topics.get(whole) ?? topics.get(bare) ?? null;
}

const words: Readonly<Record<string, Level>> = {
  "nhan biet": "NB",
  "thong hieu": "TH",
  "van dung": "VD",
  "van dung thap": "VD",
  "van dung cao": "VDC",
};

/** The level that a file names by its code or its words. */
export function findLevel(text: string | null): Level | null {
  if (text === null) return null;
  const plain = fold(text)
    .replace(/[<>[\]().]/g, "")
    .trim();
  return levels.find((level) => level.toLowerCase() === plain) ?? words[plain] ?? null;
}

export type FoundBases = {
  readonly known: readonly { readonly legalDocumentId: string; readonly article: string }[];
  /** What the file says, when the register has no such document; null when it has, or nothing is said. */
  readonly unknown: string | null;
};

/** More than any file is worth looking through for the number of a document. */
const mostSigns = 2_000;

const place =
  /(?:điểm|khoản|điều|chương|mục|phụ lục)\s+[\p{L}\d]{1,8}(?:[\s,]+(?:điểm|khoản|điều|chương|mục)\s+[\p{L}\d]{1,8}){0,4}/iu;

/** The documents of the register that a file's words on its legal basis name by their numbers. */
export function findBases(text: string | null, { documents }: KnownPlaces): FoundBases {
  if (text === null || text.trim() === "") return { known: [], unknown: null };
  const said = text.slice(0, mostSigns);
  const plain = fold(said);
  const named = documents.filter(({ number }) => isNamed(plain, number)).slice(0, 10);
  if (named.length === 0) return { known: [], unknown: said };
  // Which place belongs to which of several documents is for a person to say.
  const article = named.length === 1 ? (place.exec(said)?.[0] ?? "") : "";
  return { known: named.map(({ id }) => ({ legalDocumentId: id, article })), unknown: null };
}

/** "30/2020/NĐ-CP" is not named by "130/2020/NĐ-CP". */
function isNamed(text: string, number: string): boolean {
  const at = number === "" ? -1 : text.indexOf(number);
  return (
    at >= 0 && !/[\d/]/.test(text[at - 1] ?? "") && !/[\w-]/.test(text[at + number.length] ?? "")
  );
}
