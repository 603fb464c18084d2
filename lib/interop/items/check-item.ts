import { finishItem, type FoundItem } from "./finish-item";
import type { ReadItem, ReadOption, Remark } from "./reading";

type Check = (item: FoundItem) => readonly (string | false)[];

/**
 * Completes an item whose key names its parts: what keeps the key from being trusted joins the
 * warnings, and leaves it a draft. `doubts` are what its reader itself holds against the key.
 */
export function checkItem(item: FoundItem, doubts: readonly Remark[] = []): ReadItem {
  const found = [...twins(item), ...checks[item.type](item)].filter((code) => code !== false);
  const faults = [...doubts, ...found.map((code) => ({ code }))];
  return finishItem({
    ...item,
    doubtful: faults.length > 0 || item.stem.length === 0,
    warnings: [...faults, ...(item.warnings ?? [])],
  });
}

function twins({ options, prompts = [] }: FoundItem): (string | false)[] {
  return [(hasTwins(options) || hasTwins(prompts)) && "duplicate_option_ids"];
}

const oneOf: Check = (item) => [...someOf(item), item.key.length > 1 && "several_keys"];

const someOf: Check = ({ options, key }) => [
  options.length < 2 && "too_few_options",
  !key.every((id) => has(options, id)) && "key_no_option",
];

const checks: Readonly<Record<ReadItem["type"], Check>> = {
  single_choice: oneOf,
  true_false: oneOf,
  inline_choice: (item) => (item.prompts === undefined ? oneOf(item) : choicesInGaps(item)),
  multiple_choice: someOf,
  hotspot: ({ options, key }) => [!key.every((id) => has(options, id)) && "key_no_option"],
  ordering: (item) => [...someOf(item), isPartial(item) && "incomplete_order"],
  matching: (item) => [...pairs(item)],
  gap_match: (item) => [...pairs(item), sharesGap(item) && "shared_gap"],
  short_text: () => [],
  numeric: ({ key }) => [!key.every(isNumeric) && "number_unreadable"],
  essay: () => [],
  file_upload: () => [],
};

function isPartial({ options, key }: FoundItem): boolean {
  return key.length > 0 && new Set(key).size !== options.length;
}

function pairs({ options, prompts = [], key }: FoundItem): (string | false)[] {
  const sides = (pair: string) => pair.split(" ");
  const known = (pair: string) => {
    const [one = "", other = "", ...rest] = sides(pair);
    const fits =
      (has(prompts, one) && has(options, other)) || (has(options, one) && has(prompts, other));
    return fits && rest.length === 0;
  };
  return [
    (options.length === 0 || prompts.length === 0) && "too_few_options",
    !key.every(known) && "key_no_option",
  ];
}

/** Every gap has one right option, among those that it offers. */
function choicesInGaps({ options, prompts = [], key }: FoundItem): (string | false)[] {
  const given = key.map((pair) => pair.split(" "));
  const offered = (gap: ReadOption) => gap.choices ?? options.map(({ id }) => id);
  const isKnown = ([gap, option = "", ...rest]: readonly string[]) =>
    rest.length === 0 && prompts.some((one) => one.id === gap && offered(one).includes(option));
  const ofGap = ({ id }: ReadOption) => given.filter(([gap]) => gap === id).length;
  return [
    prompts.some((gap) => offered(gap).length < 2) && "too_few_options",
    !given.every(isKnown) && "key_no_option",
    prompts.some((gap) => ofGap(gap) > 1) && "several_keys",
    key.length > 0 && prompts.some((gap) => ofGap(gap) === 0) && "gap_without_key",
  ];
}

function sharesGap({ prompts = [], key }: FoundItem): boolean {
  const filled = key.flatMap((pair) => pair.split(" ").filter((id) => has(prompts, id)));
  return new Set(filled).size < filled.length;
}

function has(options: readonly ReadOption[], id: string): boolean {
  return options.some((option) => option.id === id);
}

function hasTwins(options: readonly ReadOption[]): boolean {
  return new Set(options.map(({ id }) => id)).size < options.length;
}

/** A value, and behind a colon how far from it is still right. */
function isNumeric(text: string): boolean {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?(:\d+(\.\d+)?(e[+-]?\d+)?)?$/i.test(text);
}
