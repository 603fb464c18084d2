import type { ItemWording } from "@/lib/domain/bank/item-draft";
import type { TestId } from "@/lib/domain/ids";
import { paragraphs } from "@/lib/domain/item/content";
import type { Backstage } from "./backstage";
import { aTestOf } from "./marked-bank";

const questions = 30;

let made: Promise<TestId> | undefined;

/**
 * 30 questions in 30 minutes, each answered by choosing: what a test does to answers must not depend
 * on which types a draw brings. Made once a process.
 */
export function aChoiceTest(backstage: Backstage): Promise<TestId> {
  const wordings = Array.from({ length: questions }, (_, n) => aQuestion(n + 1));
  return (made ??= aTestOf(backstage, wordings).then(({ testId }) => testId));
}

/** Every fifth asks for several; no two questions share the words of an option. */
function aQuestion(n: number): ItemWording {
  const type = n % 5 === 0 ? "multiple_choice" : "single_choice";
  const option = (id: string, word: string) => ({
    ...{ id, pinned: false },
    content: paragraphs(`Việc ${word} của tình huống số ${n}`),
  });
  return {
    stem: paragraphs(`Tình huống số ${n}: việc nào làm trước?`),
    interaction: {
      type,
      options: [option("A", "thứ nhất"), option("B", "thứ hai"), option("C", "thứ ba")],
      shuffle: true,
    },
    key: { type, correct: type === "multiple_choice" ? ["A", "C"] : ["B"] },
    explanation: paragraphs(`Tình huống số ${n} làm như vậy.`),
    misconceptions: {},
    source: "Biên soạn",
    legalBases: [],
  };
}
