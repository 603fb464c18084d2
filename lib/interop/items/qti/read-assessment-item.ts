import { plainText } from "../blocks";
import { checkItem } from "../check-item";
import { toBlocks } from "../html/to-blocks";
import type { ReadPart } from "../read-part";
import type { Remark, SourceBlock } from "../reading";
import { childElement, childElements, descendantsNamed, type XmlElement } from "../xml/element";
import { blank, interactionsOf, stemOf } from "./item-body";
import { pointsOf } from "./points";
import { interactionReader } from "./read-interaction";
import type { Gathered } from "./stimuli";
import { type ResponseDeclaration, responseDeclarations } from "./response-declaration";

/** Reads an item of QTI 2 or, under its plain names, 3. */
export function readAssessmentItem({ item, missing }: Gathered, place: string): ReadPart {
  const ref = item.attributes.get("identifier") ?? place;
  const interactions = interactionsOf(item);
  const reason = unsupported(item, interactions);
  const [interaction] = interactions;
  const read = interaction === undefined ? undefined : interactionReader(interaction.name);
  if (reason !== null || interaction === undefined || read === undefined) {
    return {
      kind: "skipped",
      part: { ref, line: item.line, ...(reason ?? otherKind(interactions)) },
    };
  }
  const { doubts, remarks, ...answer } = read({
    item,
    interaction,
    declaration: declarationOf(item, interaction),
  });
  const stem = readStem(item);
  const unchecked = {
    ref,
    line: item.line,
    stem: stem.blocks,
    points: pointsOf(item),
    explanation: explanationOf(item),
    warnings: [...missing, ...stem.remarks, ...remarks],
    ...answer,
  };
  return { kind: "item", item: checkItem(unchecked, doubts) };
}

/** Why an item is none of ours, whatever its interaction; null when that alone decides. */
function unsupported(item: XmlElement, interactions: readonly XmlElement[]): Remark | null {
  if (interactions.length === 0) return { code: "no_interaction" };
  if (item.attributes.get("adaptive") === "true") {
    return { code: "adaptive_item", values: { interaction: namesOf(interactions) } };
  }
  if (descendantsNamed(item, "templateDeclaration", "templateProcessing").length > 0) {
    return { code: "template_item", values: { interaction: namesOf(interactions) } };
  }
  return interactions.length > 1
    ? { code: "composite_item", values: { interaction: namesOf(interactions) } }
    : null;
}

function otherKind(interactions: readonly XmlElement[]): Remark {
  return { code: "unsupported_interaction", values: { interaction: namesOf(interactions) } };
}

/** Feedback that is shown whatever was answered, under the names that tools give it. */
const general = /^(?:explanation|solution|general_?(?:fb|feedback))$/i;

function explanationOf(item: XmlElement): string | null {
  const [feedback] = childElements(item, "modalFeedback").filter(({ attributes }) =>
    general.test(attributes.get("identifier") ?? ""),
  );
  return feedback === undefined ? null : plainText(toBlocks(feedback.children).blocks) || null;
}

function namesOf(interactions: readonly XmlElement[]): string {
  return [...new Set(interactions.map(({ name }) => name))].join(", ");
}

function declarationOf(item: XmlElement, interaction: XmlElement): ResponseDeclaration {
  const identifier = interaction.attributes.get("responseIdentifier") ?? "";
  const declared = responseDeclarations(item).find((one) => one.identifier === identifier);
  return (
    declared ?? { identifier, cardinality: "single", baseType: "", correct: [], mapping: null }
  );
}

/** A place to write in below the text is no part of it. */
function withoutField(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const last = blocks.slice(-1);
  return blocks.length > 1 && plainText(last) === blank ? blocks.slice(0, -1) : blocks;
}

/** The text of an item; its title where it has no other. */
function readStem(item: XmlElement) {
  const body = toBlocks(childElement(item, "itemBody")?.children ?? [], stemOf(item));
  const stem = { ...body, blocks: withoutField(body.blocks) };
  const title = item.attributes.get("title")?.trim() ?? "";
  if (stem.blocks.length > 0 || title === "") return stem;
  const { blocks } = toBlocks([title]);
  return { blocks, remarks: [...stem.remarks, { code: "stem_from_title" }] };
}
