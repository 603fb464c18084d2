import type { itemKey } from "@/db/schema";
import type { Block } from "@/lib/domain/item/content";
import type { Interaction } from "@/lib/domain/item/interaction";

type Key = Pick<typeof itemKey.$inferInsert, "key" | "explanation" | "misconceptions">;

/** A word that stands only in keys and explanations: no officer may ever meet it. */
export const keyMark = "MATDAPAN";

export const wordsOf = (text: string): Block[] => [{ kind: "paragraph", runs: [{ text }] }];

const options = (...ids: string[]) =>
  ids.map((id) => ({ id, content: wordsOf(`Phương án ${id}`), pinned: false }));

const secret = { explanation: wordsOf(`Vì ${keyMark}`), misconceptions: { d: keyMark } };

function single(correct: string): { interaction: Interaction; key: Key } {
  return {
    interaction: { type: "single_choice", options: options("a", "b", "c", "d"), shuffle: true },
    key: { key: { type: "single_choice", correct: [correct] }, ...secret },
  };
}

/** The paper of every room: all kinds of question, twelve in all. */
export const questions: readonly { readonly interaction: Interaction; readonly key: Key }[] = [
  ...["a", "b", "c", "d", "a", "b"].map(single),
  ...[["a", "c"], ["b", "d"], ["a"]].map((correct) => ({
    interaction: {
      ...{ type: "multiple_choice" as const, options: options("a", "b", "c", "d"), shuffle: true },
    },
    key: { key: { type: "multiple_choice" as const, correct }, ...secret },
  })),
  ...(["true", "false", "true"] as const).map((correct) => ({
    interaction: { type: "true_false" as const },
    key: {
      key: { type: "true_false" as const, correct: [correct] as ["true" | "false"] },
      ...secret,
    },
  })),
];

/** The ids that may be chosen at the question with this index. */
export function answersOf(index: number): readonly string[] {
  return questions[index]?.interaction.type === "true_false"
    ? ["true", "false"]
    : ["a", "b", "c", "d"];
}
