import { textBlocks } from "./blocks";
import { gapLabel } from "./gaps";
import type { ReadAnswer } from "./read-part";
import type { ReadOption } from "./reading";

/** A list in a gap, and the ids of those of its options that are right. */
export type Menu = {
  readonly id: string;
  readonly options: readonly ReadOption[];
  readonly right: readonly string[];
};

/** Lists in gaps as one answer: of one gap its option, of several each gap and its option. */
export function menuAnswer(
  menus: readonly Menu[],
): Pick<ReadAnswer, "options" | "prompts" | "key"> {
  const [only] = menus;
  if (only !== undefined && menus.length === 1) return { options: only.options, key: only.right };
  const all = menus.flatMap(({ options }) => options.map(({ id }) => id));
  const distinct = new Set(all).size === all.length;
  // Names of options count only within their list.
  const named = (menu: string, option: string) => (distinct ? option : `${menu}.${option}`);
  return {
    options: menus.flatMap(({ id: menu, options }) =>
      options.map(({ id, content }) => ({ id: named(menu, id), content })),
    ),
    prompts: menus.map(({ id, options }, index) => ({
      id,
      content: textBlocks(gapLabel(index)),
      choices: options.map((option) => named(id, option.id)),
    })),
    key: menus.flatMap(({ id, right }) => right.map((option) => `${id} ${named(id, option)}`)),
  };
}
