import { letterAt } from "../finish-item";
import type { ReadAnswer } from "../read-part";
import type { ReadOption } from "../reading";
import { childElements, descendants, descendantsNamed, type XmlElement } from "../xml/element";
import { awardsOf, comparisonsIn } from "./awards";
import { materialBlocks } from "./material";
import { idOf, labelsOf } from "./read-options";

/**
 * A matching as Blackboard writes it: beside each left side labels without words, which stand by
 * their places for the right sides that follow in a block of their own.
 */
export function readMatchBlock(item: XmlElement): ReadAnswer | null {
  const right = blockOf(item, "RIGHT_MATCH_BLOCK");
  const left = blockOf(item, "RESPONSE_BLOCK");
  if (right === undefined || left === undefined) return null;
  const options = flowsIn(right).map((flow, index): ReadOption => ({
    id: letterAt(index),
    content: materialBlocks([flow]).blocks,
  }));
  const sides = flowsIn(left).flatMap((flow) => {
    const [response] = descendantsNamed(flow, "response_lid");
    return response === undefined ? [] : [{ flow, response }];
  });
  const prompts = sides.map(({ flow, response }): ReadOption => ({
    id: idOf(response),
    content: materialBlocks(flow.children).blocks,
  }));
  const asked = awardsOf(item).flatMap(({ condition }) => comparisonsIn(condition));
  const key = sides.flatMap(({ response }) => {
    const labels = labelsOf(response).map(idOf);
    return asked
      .filter((one) => one.response === idOf(response))
      .map(({ value }) => `${idOf(response)} ${optionAt(options, labels.indexOf(value))}`);
  });
  return { type: "matching", options, prompts, key, doubts: [], remarks: [] };
}

function optionAt(options: readonly ReadOption[], place: number): string {
  return options[place]?.id ?? "?";
}

function blockOf(item: XmlElement, name: string): XmlElement | undefined {
  return descendants(item, ({ attributes }) => attributes.get("class") === name)[0];
}

function flowsIn(block: XmlElement): XmlElement[] {
  return childElements(block, "flow");
}

/** Whether the right sides of an item stand in a block of their own. */
export function hasMatchBlock(item: XmlElement): boolean {
  return blockOf(item, "RIGHT_MATCH_BLOCK") !== undefined;
}
