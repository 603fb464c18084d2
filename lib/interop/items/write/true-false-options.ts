import type { ReadOption } from "../reading";
import { trueFalseIds } from "../true-false";
import type { WritableItem } from "./writing";

/** The two options of a true-false item; those of one that has none to show. */
export function choicesOfTrueFalse({ options }: WritableItem): readonly ReadOption[] {
  return options.length > 0 ? options : [optionOf("true", "Đúng"), optionOf("false", "Sai")];
}

function optionOf(id: string, text: string): ReadOption {
  return { id, content: [{ kind: "paragraph", runs: [{ text }] }] };
}

/** Whether "true" is the key of a true-false item; null where it has none. */
export function trueIsRight(item: WritableItem): boolean | null {
  const ids = trueFalseIds(choicesOfTrueFalse(item)) ?? { yes: "true", no: "false" };
  if (item.key.includes(ids.yes)) return true;
  return item.key.includes(ids.no) ? false : null;
}
