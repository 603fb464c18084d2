import type { InteractionType } from "@/lib/domain/item/interaction";
import { pairText, readPair } from "@/lib/domain/item/pairs";
import type { Generator } from "@/lib/domain/random/generator";
import { one } from "./names";

type Asked = {
  readonly interaction: InteractionType;
  readonly optionIds: readonly string[];
  readonly correct: readonly string[];
};

/** What somebody answers who knows, or does not quite know, what is right. */
export function answerTo(asked: Asked, right: boolean, random: Generator): string | string[] {
  const { interaction, correct } = asked;
  const single = interaction === "single_choice" || interaction === "true_false";
  if (right) return single ? (correct[0] ?? "") : [...correct];
  switch (interaction) {
    case "ordering":
      return correct.toSpliced(0, 2, ...correct.slice(0, 2).toReversed());
    case "matching":
      return correct.map((text, index) => (index === 0 ? mismatched(text, asked, random) : text));
    default: {
      const wrong = one(
        random,
        asked.optionIds.filter((id) => !correct.includes(id)),
      );
      return single ? wrong : [wrong, ...correct.slice(1)];
    }
  }
}

function mismatched(text: string, { optionIds }: Asked, random: Generator): string {
  const [prompt, option] = readPair(text) ?? [text, ""];
  return pairText([
    prompt,
    one(
      random,
      optionIds.filter((id) => id !== option),
    ),
  ]);
}
