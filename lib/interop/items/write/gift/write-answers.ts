import { plainText } from "../../blocks";
import type { ReadOption, ReadType } from "../../reading";
import { rightParts } from "../right-parts";
import { shareOf } from "../share-of";
import { trueIsRight } from "../true-false-options";
import type { WritableItem } from "../writing";
import { escapeGift, type GiftPen } from "./wording";

type WriteAnswers = (item: WritableItem, pen: GiftPen) => string;

/** What stands between the braces of a question. */
export function answersOf(item: WritableItem, pen: GiftPen): string {
  return writers[item.type]?.(item, pen) ?? "";
}

const writers: Readonly<Partial<Record<ReadType, WriteAnswers>>> = {
  single_choice: choice,
  true_false: trueFalse,
  multiple_choice: severalChoice,
  ordering,
  matching,
  short_text: ({ key }) => lines(key.map((text) => `=%100%${escapeGift(literalStars(text))}`)),
  numeric: ({ key }) => {
    const [only] = key;
    return key.length === 1 ? `#${only}` : `#${lines(key.map((one) => `=${one}`))}`;
  },
  essay: () => "",
};

function choice({ options, key }: WritableItem, pen: GiftPen): string {
  return lines(
    options.map(({ id, content }) => `${key.includes(id) ? "=" : "~"}${pen.content(content)}`),
  );
}

/** In the words that it has itself, or in GIFT's own where it has none. */
function trueFalse(item: WritableItem, pen: GiftPen): string {
  const words = item.options.map(({ content }) => plainText(content)).join("/");
  if (words !== "" && words !== "Đúng/Sai") return choice(item, pen);
  const right = trueIsRight(item);
  return right === null ? lines(["~Đúng", "~Sai"]) : right ? "TRUE" : "FALSE";
}

function severalChoice({ options, key }: WritableItem, pen: GiftPen): string {
  const share = shareOf(key.length);
  return lines(
    options.map(({ id, content }) => {
      const weight = key.includes(id) ? share : "-100";
      return `~%${key.length === 0 ? "0" : weight}%${pen.content(content)}`;
    }),
  );
}

function ordering(item: WritableItem, pen: GiftPen): string {
  const parts = rightParts(item).map(({ content }) => pen.content(content));
  return `>${parts.length} ALL VERTICAL ALL_OR_NOTHING SHOW none${lines(parts)}`;
}

function matching({ prompts = [], options, key }: WritableItem, pen: GiftPen): string {
  const rightOf = ({ id }: ReadOption) =>
    options.find((option) => key.includes(`${id} ${option.id}`));
  const used = prompts.map(rightOf);
  const pairs = prompts.map((prompt, index) => {
    const right = used[index];
    return `=${pen.content(prompt.content)} -> ${right ? pen.content(right.content) : ""}`;
  });
  const lone = options.filter((option) => !used.includes(option));
  return lines([...pairs, ...lone.map(({ content }) => `= -> ${pen.content(content)}`)]);
}

/** A star stands for any text, unless a stroke stands before it. */
function literalStars(text: string): string {
  return text.replaceAll("*", "\\*");
}

function lines(answers: readonly string[]): string {
  return ["", ...answers, ""].join("\n");
}
