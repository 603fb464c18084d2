import { localNumber } from "@/lib/domain/item/decimal";
import { hundredths } from "@/lib/domain/item/points";
import { interaction, type Interaction } from "@/lib/domain/item/interaction";
import type { Rubric } from "@/lib/domain/item/rubric";
import type { TypedEssay } from "./typed-item";

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

/** An essay of the bank as its author can go on typing it. */
export function typeEssay(
  { longest, expected }: Extract<Interaction, { type: "essay" }>,
  { criteria, model }: Rubric,
): TypedEssay {
  return {
    longest: String(longest),
    expected: expected === null ? "" : String(expected),
    criteria: criteria.map(({ id, text, points }) => ({
      ...{ id, text },
      points: localNumber(String(points / 100)),
    })),
    model,
  };
}

function wholeNumber(text: string): number {
  const digits = text.trim().replace(/[.\s]/g, "");
  return /^\d{1,6}$/.test(digits) ? Number(digits) : 0;
}
