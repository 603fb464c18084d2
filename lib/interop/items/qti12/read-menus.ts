import { plainText } from "../blocks";
import { blank, gapLabel, mapWords } from "../gaps";
import { menuAnswer } from "../menu-answer";
import type { ReadAnswer } from "../read-part";
import type { SourceBlock } from "../reading";
import { childElements, wordsOf, type XmlElement } from "../xml/element";
import { awardsOf, comparisonsIn } from "./awards";
import { idOf, labelsOf, readOptions } from "./read-options";

/** Lists in a text as Canvas writes them: "[color]" in the text, and a response by that name. */
export function readMenus(
  item: XmlElement,
  responses: readonly XmlElement[],
  stem: readonly SourceBlock[],
): { readonly stem: readonly SourceBlock[]; readonly answer: ReadAnswer } | null {
  const text = plainText(stem);
  const gaps = responses
    .map((response) => ({ response, mark: `[${nameOf(response)}]` }))
    .sort((one, other) => text.indexOf(one.mark) - text.indexOf(other.mark));
  if (gaps.length === 0 || gaps.some(({ mark }) => text.split(mark).length !== 2)) return null;
  const place = (index: number) => (gaps.length === 1 ? blank : gapLabel(index));
  const awarded = awardsOf(item).flatMap(({ condition }) => comparisonsIn(condition));
  const menus = gaps.map(({ response }) => {
    const right = awarded.filter((one) => one.response === idOf(response));
    const ids = [...new Set(right.map(({ value }) => value))];
    return { id: idOf(response), right: ids, ...readOptions(labelsOf(response)) };
  });
  return {
    stem: mapWords(stem, (words) =>
      gaps.reduce((line, { mark }, index) => line.replace(mark, place(index)), words),
    ),
    answer: {
      type: "inline_choice",
      ...menuAnswer(menus),
      doubts: [],
      remarks: menus.flatMap(({ remarks }) => remarks),
    },
  };
}

/** The name of a gap: its own words, or what its identifier says behind "response_". */
function nameOf(response: XmlElement): string {
  const said = childElements(response, "material").map(wordsOf).join(" ");
  return said === "" ? idOf(response).replace(/^response_/, "") : said;
}
