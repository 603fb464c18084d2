import { plainDecimal } from "../numeric-key";
import { limitsNamed } from "../file-limits";
import { type Blocks, toBlocks } from "../html/to-blocks";
import type { ReadAnswer } from "../read-part";
import type { ReadOption, Remark } from "../reading";
import { trueFalseIds } from "../true-false";
import { childElements, descendantsNamed, type XmlElement, type XmlNode } from "../xml/element";
import { gapLabel } from "../gaps";
import { optionText } from "./item-body";
import type { ResponseDeclaration } from "./response-declaration";
import { type KeyShape, statedKey } from "./response-key";
import { comparedRange, tolerantKey } from "./tolerance";

/** An interaction within its item, with what is declared of its answer. */
export type InteractionInItem = {
  readonly item: XmlElement;
  readonly interaction: XmlElement;
  readonly declaration: ResponseDeclaration;
};

/** Nothing where it asks for what is not taken here. */
type ReadInteraction = (found: InteractionInItem) => ReadAnswer | null;

/** The reader of an interaction; nothing for those that no item of ours can be made of. */
export function interactionReader(name: string): ReadInteraction | undefined {
  return readers[name];
}

const readers: Readonly<Record<string, ReadInteraction>> = {
  choiceInteraction: readChoice,
  orderInteraction: (found) => ({
    ...choose(found, "simpleChoice", "sequence"),
    type: "ordering",
  }),
  inlineChoiceInteraction: (found) => ({
    ...choose(found, "inlineChoice", "one"),
    type: "inline_choice",
  }),
  hotspotInteraction: readHotspot,
  matchInteraction: readMatch,
  gapMatchInteraction: readGapMatch,
  textEntryInteraction: readTextEntry,
  extendedTextInteraction: () => ({
    type: "essay",
    options: [],
    key: [],
    doubts: [],
    remarks: [],
  }),
  uploadInteraction: readUpload,
};

function readChoice(found: InteractionInItem): ReadAnswer {
  const several = found.declaration.cardinality === "multiple";
  const answer = choose(found, "simpleChoice", several ? "all" : "one");
  if (several) return { ...answer, type: "multiple_choice" };
  return { ...answer, type: trueFalseIds(answer.options) ? "true_false" : "single_choice" };
}

function choose(found: InteractionInItem, choices: string, shape: KeyShape) {
  const { item, interaction, declaration } = found;
  const { options, remarks } = readOptions(descendantsNamed(interaction, choices));
  const { values, doubts } = statedKey(item, declaration, shape);
  return { options, key: values, doubts, remarks };
}

function readHotspot(found: InteractionInItem): ReadAnswer {
  const { item, interaction, declaration } = found;
  const { values, doubts } = statedKey(
    item,
    declaration,
    declaration.cardinality === "multiple" ? "all" : "one",
  );
  const areas = descendantsNamed(interaction, "hotspotChoice");
  const options = areas.map(({ attributes }): ReadOption => {
    const label = attributes.get("hotspotLabel") ?? "";
    const area = `${attributes.get("shape") ?? ""} ${attributes.get("coords") ?? ""}`.trim();
    return { ...optionOf(attributes.get("identifier") ?? "", toBlocks([label || area])), area };
  });
  const canvas = canvasOf(interaction);
  return { type: "hotspot", options, key: values, ...(canvas && { canvas }), doubts, remarks: [] };
}

/** A file of one media type, or of several where a newer QTI lists them. */
function readUpload({ interaction }: InteractionInItem): ReadAnswer | null {
  const file = limitsNamed((interaction.attributes.get("type") ?? "").split(/[\s,]+/), 0);
  return file && { type: "file_upload", options: [], key: [], file, doubts: [], remarks: [] };
}

/** The size of the picture that areas are drawn on, as the file shows it. */
function canvasOf(interaction: XmlElement): ReadAnswer["canvas"] {
  const [picture] = descendantsNamed(interaction, "object", "img");
  const [width = 0, height = 0] = ["width", "height"].map((name) =>
    Number.parseInt(picture?.attributes.get(name) ?? "", 10),
  );
  return width > 0 && height > 0 ? { width, height } : undefined;
}

function readMatch(found: InteractionInItem): ReadAnswer {
  const { item, interaction, declaration } = found;
  const [left, right] = childElements(interaction, "simpleMatchSet").map((set) =>
    readOptions(childElements(set, "simpleAssociableChoice")),
  );
  const { values, doubts } = statedKey(item, declaration, "all");
  const prompts = left?.options ?? [];
  return {
    type: "matching",
    options: right?.options ?? [],
    prompts,
    key: values.map((pair) => leftFirst(pair, prompts)),
    doubts,
    remarks: [...(left?.remarks ?? []), ...(right?.remarks ?? [])],
  };
}

/** Some tools write the right side first. */
function leftFirst(pair: string, prompts: readonly ReadOption[]): string {
  const [one = "", other = ""] = pair.split(" ");
  const isLeft = (id: string) => prompts.some((prompt) => prompt.id === id);
  return !isLeft(one) && isLeft(other) ? `${other} ${one}` : pair;
}

function readGapMatch({ item, interaction, declaration }: InteractionInItem): ReadAnswer {
  const { options, remarks } = readOptions(descendantsNamed(interaction, "gapText", "gapImg"));
  const prompts = descendantsNamed(interaction, "gap").map(({ attributes }, index) =>
    optionOf(attributes.get("identifier") ?? "", toBlocks([gapLabel(index)])),
  );
  const { values, doubts } = statedKey(item, declaration, "all");
  return { type: "gap_match", options, prompts, key: values, doubts, remarks };
}

function readTextEntry({ item, declaration }: InteractionInItem): ReadAnswer {
  const { values, doubts } = statedKey(item, declaration, "any");
  const rest = { options: [], doubts, remarks: [] };
  if (!/^(float|integer)$/.test(declaration.baseType)) {
    return { ...rest, type: "short_text", key: values };
  }
  const range = values.length === 0 ? comparedRange(item, declaration.identifier) : null;
  const key = values.map((value) => {
    const number = plainDecimal(value);
    return number === null ? value : tolerantKey(item, declaration.identifier, number);
  });
  return { ...rest, type: "numeric", key: range === null ? key : [range] };
}

/** What there is to choose from, and what was left out of it. */
export function readOptions(choices: readonly XmlElement[]) {
  const remarks: Remark[] = [];
  const options = choices.map((choice) => {
    const content = toBlocks(shownOf(choice), optionText);
    remarks.push(...content.remarks);
    return optionOf(choice.attributes.get("identifier") ?? "", content);
  });
  return { options, remarks };
}

/** A picture to be dragged says what it shows in its label. */
function shownOf({ children, attributes }: XmlElement): readonly XmlNode[] {
  const label = attributes.get("objectLabel");
  return label === undefined ? children : [label, ...children];
}

function optionOf(id: string, { blocks }: Blocks): ReadOption {
  return { id, content: blocks };
}
