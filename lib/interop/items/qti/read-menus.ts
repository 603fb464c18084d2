import { menuAnswer } from "../menu-answer";
import type { ReadAnswer } from "../read-part";
import { descendantsNamed } from "../xml/element";
import { type InteractionInItem, readOptions } from "./read-interaction";
import { statedKey } from "./response-key";

/** Several gaps of a text, each with a list of its own to choose from. */
export function readMenus(found: readonly InteractionInItem[]): ReadAnswer {
  const menus = found.map(({ item, interaction, declaration }, index) => {
    const { values, doubts } = statedKey(item, declaration, "one");
    const choices = readOptions(descendantsNamed(interaction, "inlineChoice"));
    return { id: declaration.identifier || `G${index + 1}`, right: values, doubts, ...choices };
  });
  return {
    type: "inline_choice",
    ...menuAnswer(menus),
    doubts: menus.flatMap(({ doubts }) => doubts),
    remarks: menus.flatMap(({ remarks }) => remarks),
  };
}
