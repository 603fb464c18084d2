import { checkItem } from "../check-item";
import { plainText } from "../blocks";
import type { ReadPart } from "../read-part";
import type { Remark } from "../reading";
import {
  childElement,
  descendants,
  descendantsNamed,
  type XmlElement,
  type XmlNode,
} from "../xml/element";
import { kindOf } from "./kind";
import { materialBlocks } from "./material";
import { metadataOf } from "./metadata";
import { readAnswer, typeOfResponses } from "./read-answer";
import { hasMatchBlock } from "./read-match-block";
import { readMenus } from "./read-menus";

/** Reads an item of QTI 1. */
export function readItem(item: XmlElement, place: string, topic: string | null): ReadPart {
  const metadata = metadataOf(item);
  const ref = item.attributes.get("ident") ?? metadata.name ?? place;
  const responses = responsesOf(item);
  const kind = kindOf(metadata);
  const skipped = (reason: Remark): ReadPart => ({
    kind: "skipped",
    part: { ref, line: item.line, ...reason },
  });
  if (kind.kind === "unsupported") {
    return skipped({ code: kind.code, values: { interaction: kind.name } });
  }
  const answers = { item, responses };
  const type = kind.kind === "type" ? kind.type : typeOfResponses(answers);
  const stem = materialBlocks(stemOf(item));
  const found =
    type === "inline_choice"
      ? readMenus(item, responses, stem.blocks)
      : { stem: stem.blocks, answer: type === null ? null : readAnswer(type, answers) };
  if (!found?.answer) return skipped(otherKind(responses));
  const { doubts, remarks, ...read } = found.answer;
  const unchecked = {
    ref,
    line: item.line,
    stem: found.stem,
    points: metadata.points,
    topic,
    explanation: explanationOf(item),
    warnings: [...stem.remarks, ...remarks],
    ...read,
  };
  return { kind: "item", item: checkItem(unchecked, doubts) };
}

/** What is asked, without the right sides that Blackboard puts below it. */
function stemOf(item: XmlElement): readonly XmlNode[] {
  const presentation = childElement(item, "presentation");
  if (presentation === undefined || !hasMatchBlock(item)) return presentation?.children ?? [];
  return descendants(
    presentation,
    ({ attributes }) => attributes.get("class") === "QUESTION_BLOCK",
  );
}

function responsesOf(item: XmlElement): XmlElement[] {
  const presentation = childElement(item, "presentation");
  return presentation === undefined
    ? []
    : descendants(presentation, ({ name }) => /^response_(?!label$)/.test(name));
}

function otherKind(responses: readonly XmlElement[]): Remark {
  if (responses.length === 0) return { code: "no_interaction" };
  const interaction = [...new Set(responses.map(({ name }) => name))].join(", ");
  const code = responses.length > 1 ? "composite_item" : "unsupported_interaction";
  return { code, values: { interaction } };
}

/** What is shown to everybody after answering, or the solution. */
function explanationOf(item: XmlElement): string | null {
  const feedback = descendantsNamed(item, "itemfeedback").find(
    (one) =>
      /^general_fb$|_ALL$|^solution$/i.test(one.attributes.get("ident") ?? "") ||
      descendantsNamed(one, "solution").length > 0,
  );
  if (feedback === undefined) return null;
  const text = plainText(materialBlocks(feedback.children).blocks);
  return text === "" ? null : text;
}
