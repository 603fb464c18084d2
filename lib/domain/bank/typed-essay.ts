import { localNumber } from "@/lib/domain/item/decimal";
import { hundredths } from "@/lib/domain/item/points";
import { interaction, type Interaction } from "@/lib/domain/item/interaction";
import type { Rubric } from "@/lib/domain/item/rubric";
import { emptyEssay, type TypedEssay, type TypedFile } from "./typed-item";

/** The limits that were typed; what is no number is none, and {@link isEssay} refuses it. */
export function essayTyped({ longest, expected }: TypedEssay): Interaction {
  return {
    type: "essay",
    longest: wholeNumber(longest),
    expected: expected.trim() === "" ? null : wholeNumber(expected),
  };
}

/** Whether the limits of an essay are ones a candidate can be given. */
export function isEssay(typed: Interaction): boolean {
  const read = interaction.safeParse(typed);
  if (!read.success || read.data.type !== "essay") return false;
  return read.data.expected === null || read.data.expected <= read.data.longest;
}

/** What was typed of a file; {@link isFile} refuses what cannot be asked for. */
export function fileTyped({ kinds, megabytes }: TypedFile): Interaction {
  return { type: "file_upload", kinds, megabytes: wholeNumber(megabytes) };
}

/** Whether a candidate can be asked for such a file. */
export function isFile(typed: Interaction): boolean {
  return typed.type === "file_upload" && interaction.safeParse(typed).success;
}

/** The rubric that was typed: points with a decimal comma, 0 where they cannot be read. */
export function rubricTyped({ criteria, model }: TypedEssay): Rubric {
  return {
    criteria: criteria.map(({ id, text, points }) => ({
      ...{ id, text: text.trim() },
      points: hundredths(points),
    })),
    model: model.trim(),
  };
}

/** What people mark, of the bank, as its author can go on typing it. */
export function typeEssay(asked: Interaction, { criteria, model }: Rubric): TypedEssay {
  return {
    ...limitsTyped(asked),
    criteria: criteria.map(({ id, text, points }) => ({
      ...{ id, text },
      points: localNumber(String(points / 100)),
    })),
    model,
  };
}

function limitsTyped(asked: Interaction): Pick<TypedEssay, "longest" | "expected"> {
  if (asked.type !== "essay") return { longest: emptyEssay.longest, expected: "" };
  const { longest, expected } = asked;
  return { longest: String(longest), expected: expected === null ? "" : String(expected) };
}

function wholeNumber(text: string): number {
  const digits = text.trim().replace(/[.\s]/g, "");
  return /^\d{1,6}$/.test(digits) ? Number(digits) : 0;
}
