import { blank, gapLabel } from "../gaps";
import type { Replace } from "../html/to-blocks";
import { childElement, descendantsNamed, type XmlElement, type XmlNode } from "../xml/element";

const interactionName = /Interaction$/;

/** Every interaction of an item; one that lies within another is counted as well. */
export function interactionsOf(item: XmlElement): XmlElement[] {
  const body = childElement(item, "itemBody");
  return body === undefined ? [] : interactionsWithin(body);
}

function interactionsWithin(parent: XmlElement): XmlElement[] {
  return parent.children.flatMap((node) => {
    if (typeof node === "string") return [];
    // What a custom interaction is made of is no place to answer of its own.
    const inner = node.name === "customInteraction" ? [] : interactionsWithin(node);
    return interactionName.test(node.name) ? [node, ...inner] : inner;
  });
}

/** What is shown of an item's own elements where its text is read: no answers, no feedback. */
export function stemOf(item: XmlElement): Replace {
  const gaps = descendantsNamed(item, "gap");
  const menus = descendantsNamed(item, "inlineChoiceInteraction");
  return (element) => {
    if (left.has(element.name)) return [];
    if (menus.length > 1 && menus.includes(element)) return [gapLabel(menus.indexOf(element))];
    if (element.name === "rubricBlock") return isForCandidate(element) ? undefined : [];
    if (element.name === "gap") return [gapLabel(gaps.indexOf(element))];
    return interactionName.test(element.name) ? shownOf(element) : undefined;
  };
}

/** What an option shows: everything but the feedback that hangs on it. */
export const optionText: Replace = ({ name }) => (left.has(name) ? [] : undefined);

const left = new Set([
  ...["feedbackInline", "feedbackBlock", "modalFeedback", "templateInline", "templateBlock"],
  ...["infoControl", "printedVariable", "stylesheet", "catalogInfo", "companionMaterialsInfo"],
]);

function isForCandidate({ attributes }: XmlElement): boolean {
  const views = (attributes.get("view") ?? "candidate").split(/\s+/);
  return views.includes("candidate");
}

function shownOf(interaction: XmlElement): readonly XmlNode[] {
  const prompts = interaction.children.filter(
    (node) => typeof node !== "string" && node.name === "prompt",
  );
  switch (interaction.name) {
    case "textEntryInteraction":
    case "inlineChoiceInteraction":
      return [...prompts, blank];
    case "gapMatchInteraction":
      return interaction.children.filter(
        (node) => typeof node === "string" || !/^gap(Text|Img)$/.test(node.name),
      );
    case "hotspotInteraction":
      return interaction.children.filter(
        (node) => typeof node !== "string" && /^(prompt|object|img|picture)$/.test(node.name),
      );
    default:
      return prompts;
  }
}
