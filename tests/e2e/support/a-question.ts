import type { ItemWording } from "@/lib/domain/bank/item-draft";
import { paragraphs } from "@/lib/domain/item/content";

/** A choice of two ways, the second of them right, to be told apart by its number. */
export const aQuestion = (n: number): ItemWording => ({
  stem: paragraphs(`Văn bản đến số ${n} được xử lý thế nào?`),
  interaction: {
    type: "single_choice",
    shuffle: false,
    options: ["A", "B"].map((id) => ({ id, content: paragraphs(`Cách ${id}`), pinned: false })),
  },
  key: { type: "single_choice", correct: ["B"] },
  ...{ explanation: [], misconceptions: {}, source: "Biên soạn", legalBases: [] },
});
