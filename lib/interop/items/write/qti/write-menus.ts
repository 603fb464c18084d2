import { plainText } from "../../blocks";
import { element, type Markup, type MarkupElement } from "../markup";
import { blank, blocksWithInsets, gapWords } from "./blanks";
import {
  allMatch,
  declaration,
  matches,
  nameOf,
  type NamedPart,
  type QtiAnswer,
  type QtiItem,
  response,
} from "./item-parts";

/** A list to choose from within a text, or one in each of its gaps. */
export function inlineChoice(qti: QtiItem): QtiAnswer {
  return qti.item.prompts === undefined ? oneMenu(qti) : menus(qti);
}

function oneMenu(qti: QtiItem): QtiAnswer {
  const correct = qti.item.key.map((id) => nameOf(qti.options, id));
  return {
    declaration: declaration({ cardinality: "single", baseType: "identifier", correct }),
    right: matches,
    body: inText(qti, menuOf(response, qti.options)),
  };
}

/** Each gap is a question of its own to QTI; the whole is right where every one is. */
function menus({ item, options, prompts, place }: QtiItem): QtiAnswer {
  const gaps = prompts.map(({ id, choices }, index) => ({
    identifier: index === 0 ? response : `${response}_${index + 1}`,
    offered: options.filter((option) => choices?.includes(option.id) ?? true),
    right: item.key.flatMap((pair) => {
      const [gap, option = ""] = pair.split(" ");
      return gap === id ? [nameOf(options, option)] : [];
    }),
  }));
  const [first, ...others] = gaps.map(({ identifier, right }) =>
    declaration({ identifier, cardinality: "single", baseType: "identifier", correct: right }),
  );
  const insets = gaps.map(({ identifier, offered }, index) => ({
    words: gapWords(index),
    markup: menuOf(identifier, offered),
  }));
  const { markup, left } = blocksWithInsets(item.stem, insets, place);
  return {
    declaration:
      first ?? declaration({ cardinality: "single", baseType: "identifier", correct: [] }),
    others,
    right: allMatch(gaps.map(({ identifier }) => identifier)),
    body: [...markup, ...left.map((inset) => element("p", {}, [inset.markup]))],
  };
}

function menuOf(identifier: string, options: readonly NamedPart[]): MarkupElement {
  const choices = options.map(({ name, content }) =>
    element("inlineChoice", { identifier: name }, [plainText(content).replace(/\s+/gu, " ")]),
  );
  return element(
    "inlineChoiceInteraction",
    { responseIdentifier: identifier, shuffle: "true" },
    choices,
  );
}

/** A stem with something to fill in where it leaves a blank, else below it. */
export function inText({ item, place }: QtiItem, markup: MarkupElement): Markup[] {
  const text = blocksWithInsets(item.stem, [{ words: blank, markup }], place);
  return [...text.markup, ...text.left.map((inset) => element("p", {}, [inset.markup]))];
}
