import { z } from "zod";
import { area } from "@/lib/domain/item/area";
import { partId } from "@/lib/domain/item/content";
import { fileKinds, mostMegabytes } from "@/lib/domain/item/file-answer";
import { interactionTypes, levels, mostLines, textReading } from "@/lib/domain/item/interaction";
import { mostCriteria } from "@/lib/domain/item/rubric";
import { mostOfStimulus } from "@/lib/domain/stimulus/of-item";
import { hasOptions } from "./typed-kind";

const words = z.string().max(20_000);
const line = z.string().trim().max(500);

const typedOption = z.strictObject({
  id: partId,
  text: words,
  pinned: z.boolean(),
  misconception: line,
  /** Where it lies on the picture of a hotspot, once it was drawn. */
  area: area.optional(),
});

const typedPrompt = z.strictObject({
  id: partId,
  text: words,
  /** Id of the option that is right for it; "" while none is chosen. */
  option: z.union([partId, z.literal("")]),
  /** A gap's own list, a line an option, the right one first. */
  list: words,
});

/** The picture of a hotspot and its size. */
const typedPicture = z.strictObject({
  file: z.string().regex(/^[0-9a-f]{64}$/),
  alt: words,
  width: z.number().int().min(1),
  height: z.number().int().min(1),
});

const typedCriterion = z.strictObject({
  id: partId,
  text: words,
  /** As officers write numbers: "1,5". */
  points: line,
});

/** What a file may be that is handed in; its rubric is typed where an essay's is. */
const typedFile = z.strictObject({ kinds: z.array(z.enum(fileKinds)), megabytes: line });

/** How an essay is limited, and how whatever people mark is marked. */
const typedEssay = z.strictObject({
  longest: line,
  /** "" where the author names none. */
  expected: line,
  criteria: z.array(typedCriterion).max(mostCriteria),
  model: words,
});

/** An item as an author types it: texts with their marks, nothing yet checked for sense. */
export const typedItem = z.strictObject({
  type: z.enum(interactionTypes),
  stem: words,
  /** With what was written at the two of true/false, whatever the type is now. */
  options: z.array(typedOption).max(mostLines + 2),
  /** What options are to be found for, in a matching. */
  prompts: z.array(typedPrompt).max(mostLines),
  /** Ids of the options marked as the key; matchings and orderings have theirs in the lines. */
  correct: z.array(partId).max(mostLines),
  /** Its lines are as a file had them: that they stand in the right order, or the right one first, nobody said. */
  unsorted: z.boolean().optional(),
  shuffle: z.boolean(),
  /** Of a hotspot, once it was chosen. */
  picture: typedPicture.optional(),
  /** Accepted texts, one a line. */
  accepted: words,
  reading: textReading,
  /** As officers write numbers: "1.234,5". */
  number: z.strictObject({ value: line, tolerance: line, unit: line.max(20) }),
  /** Of what people mark, once its type was chosen. */
  essay: typedEssay.optional(),
  file: typedFile.optional(),
  explanation: words,
  source: line,
  legalBases: z.array(z.strictObject({ legalDocumentId: z.uuid(), article: line })).max(10),
  topicId: z.string(),
  sharedSystemId: z.string(),
  level: z.union([z.enum(levels), z.literal("")]),
  needsCheck: z.boolean(),
  /** What it is asked about together with others; absent where it stands alone. */
  stimulus: z
    .strictObject({ versionId: z.uuid(), place: z.number().int().min(1).max(mostOfStimulus) })
    .optional(),
});

export type TypedItem = z.infer<typeof typedItem>;
export type TypedOption = z.infer<typeof typedOption>;
export type TypedPicture = z.infer<typeof typedPicture>;
export type TypedEssay = z.infer<typeof typedEssay>;
export type TypedFile = z.infer<typeof typedFile>;
export type TypedPrompt = z.infer<typeof typedPrompt>;

/** An empty sheet: single choice among four. */
export function emptyItem(): TypedItem {
  return {
    type: "single_choice",
    stem: "",
    options: ["A", "B", "C", "D"].map((id) => blankOption(id)),
    prompts: [],
    correct: [],
    shuffle: true,
    accepted: "",
    reading: { marks: true, capitals: false },
    number: { value: "", tolerance: "", unit: "" },
    explanation: "",
    source: "",
    legalBases: [],
    topicId: "",
    sharedSystemId: "",
    level: "",
    needsCheck: false,
  };
}

/** Half the greatest length, and one criterion to begin with. */
export const emptyEssay: TypedEssay = {
  longest: "2000",
  expected: "",
  criteria: [{ id: "C1", text: "", points: "" }],
  model: "",
};

/** A document, however it was made, as large as may be. */
export const emptyFile: TypedFile = {
  kinds: ["pdf", "docx"],
  megabytes: String(mostMegabytes),
};

/** What was typed a line each, without the lines left empty. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** Ids of the two options of true/false. */
export const trueFalse = ["true", "false"];

/** The options as they stand in the item: those of true/false are always the same two. */
export function typedOptions(typed: TypedItem): TypedOption[] {
  if (!hasOptions(typed.type)) return [];
  if (typed.type !== "true_false") return typed.options.filter(({ id }) => !trueFalse.includes(id));
  return trueFalse.map((id) => typed.options.find((option) => option.id === id) ?? blankOption(id));
}

/** An option nobody has written yet. */
export function blankOption(id: string, misconception = ""): TypedOption {
  return { id, text: "", pinned: false, misconception };
}
