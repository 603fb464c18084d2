import { plainText } from "../blocks";
import { checkItem } from "../check-item";
import { withoutField } from "../gaps";
import { toBlocks } from "../html/to-blocks";
import type { ReadAnswer, ReadPart } from "../read-part";
import type { ReadItem, ReadStimulus, Remark } from "../reading";
import { childElement, childElements, descendantsNamed, type XmlElement } from "../xml/element";
import { interactionsOf, stemOf } from "./item-body";
import { pointsOf } from "./points";
import { interactionReader } from "./read-interaction";
import { readMenus } from "./read-menus";
import type { Gathered, SharedText } from "./stimuli";
import { type ResponseDeclaration, responseDeclarations } from "./response-declaration";

/** Reads an item of QTI 2 or, under its plain names, 3. */
export function readAssessmentItem({ item, shared, missing }: Gathered, place: string): ReadPart {
  const ref = item.attributes.get("identifier") ?? place;
  const interactions = interactionsOf(item);
  const reason = unsupported(item, interactions);
  const read = reason === null ? answerOf(item, interactions) : null;
  if (read === null) {
    return {
      kind: "skipped",
      part: { ref, line: item.line, ...(reason ?? otherKind(interactions)) },
    };
  }
  const { doubts, remarks, ...answer } = read;
  const above = readShared(shared);
  const stem = readStem(item, above.stimulus.stimulus);
  const unchecked = {
    ref,
    line: item.line,
    ...(stem.isShared ? {} : above.stimulus),
    stem: stem.blocks,
    points: pointsOf(item),
    explanation: explanationOf(item),
    warnings: [...missing, ...above.remarks, ...stem.remarks, ...remarks],
    ...answer,
  };
  return { kind: "item", item: checkItem(unchecked, doubts) };
}

/** How an item is answered; null for interactions that no item of ours can be made of. */
function answerOf(item: XmlElement, interactions: readonly XmlElement[]): ReadAnswer | null {
  const found = interactions.map((interaction) => ({
    item,
    interaction,
    declaration: declarationOf(item, interaction),
  }));
  const [first] = found;
  if (first === undefined) return null;
  if (found.length > 1) return readMenus(found);
  return interactionReader(first.interaction.name)?.(first) ?? null;
}

function areMenus(interactions: readonly XmlElement[]): boolean {
  return interactions.every(({ name }) => name === "inlineChoiceInteraction");
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
  return interactions.length > 1 && !areMenus(interactions)
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

/** What an item refers to; several texts make one, which nobody else may have so. */
function readShared(shared: readonly SharedText[]): {
  readonly stimulus: Pick<ReadItem, "stimulus">;
  readonly remarks: readonly Remark[];
} {
  const read = shared.map(({ children }) => toBlocks(children));
  const content = read.flatMap(({ blocks }) => blocks);
  const remarks = read.flatMap((each) => each.remarks);
  if (content.length === 0) return { stimulus: {}, remarks };
  const ref = shared.map((text) => text.ref).join(" ");
  const title = shared.find((text) => text.title !== "")?.title ?? "";
  return { stimulus: { stimulus: { ref, title, content } }, remarks };
}

/** The text of an item; where it has no other, what it refers to, or its title. */
function readStem(item: XmlElement, stimulus: ReadStimulus | undefined) {
  const body = toBlocks(childElement(item, "itemBody")?.children ?? [], stemOf(item));
  const stem = { ...body, blocks: withoutField(body.blocks), isShared: false };
  if (stem.blocks.length > 0) return stem;
  // Without words of its own the text that it refers to is what it asks.
  if (stimulus !== undefined) return { ...stem, blocks: stimulus.content, isShared: true };
  const title = item.attributes.get("title")?.trim() ?? "";
  if (title === "") return stem;
  const { blocks } = toBlocks([title]);
  return { ...stem, blocks, remarks: [...stem.remarks, { code: "stem_from_title" }] };
}
