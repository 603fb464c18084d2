import { fold } from "@/lib/domain/text/fold";
import { oneLine } from "../text/clean";
import type { ReadItem } from "./reading";

/** What formats without a place of their own for it carry as tags or keywords. */
type Tagged = Pick<ReadItem, "level" | "legalBasis" | "points">;

const shared = "ngữ liệu";

/** The tag that a shared text and its questions have in common, where a format knows none. */
export function stimulusTag(ref: string): string {
  return `${shared}: ${oneLine(ref)}`;
}

/** What such a tag names; null where there is none. */
export function taggedStimulus(tags: readonly string[]): string | null {
  const name = `${fold(shared)}:`;
  const tag = tags.find((one) => fold(one).startsWith(name));
  return tag === undefined ? null : oneLine(tag.slice(tag.indexOf(":") + 1)) || null;
}

/** The tags that say of an item what its format cannot: `mức độ: NB`, `căn cứ: …`, `điểm: 2`. */
export function tagsOf({ level, legalBasis, points }: Tagged): string[] {
  return [
    ...(level === null ? [] : [`mức độ: ${oneLine(level)}`]),
    ...(legalBasis === null ? [] : [`căn cứ: ${oneLine(legalBasis)}`]),
    ...(points === 1 ? [] : [`điểm: ${points}`]),
  ];
}

const labels: Readonly<Record<string, keyof Tagged | "topic">> = {
  "muc do": "level",
  level: "level",
  "can cu": "legalBasis",
  "legal basis": "legalBasis",
  diem: "points",
  points: "points",
  "chu de": "topic",
  topic: "topic",
};

/** What tags say of an item; the first of each kind counts, and others are no business of ours. */
export function readTags(
  tags: readonly string[],
): Partial<Tagged & { readonly topic: string | null }> {
  const found = new Map<string, string>();
  for (const tag of tags) {
    const colon = tag.indexOf(":");
    const kind = colon < 0 ? undefined : labels[fold(tag.slice(0, colon))];
    const value = oneLine(tag.slice(colon + 1));
    if (kind !== undefined && value !== "" && !found.has(kind)) found.set(kind, value);
  }
  const points = Number(found.get("points"));
  const text = (name: "level" | "legalBasis" | "topic") => {
    const value = found.get(name);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...text("level"),
    ...text("legalBasis"),
    ...text("topic"),
    ...(points > 0 ? { points } : {}),
  };
}
