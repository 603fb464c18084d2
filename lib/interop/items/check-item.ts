import type { ReadItem, ReadOption, Remark } from "./reading";

/** An item of which it is not yet said whether its key can be trusted. */
export type UncheckedItem = Omit<ReadItem, "status">;

type Check = (item: UncheckedItem) => readonly (string | false)[];

/**
 * Says whether an item can be used as it stands: what keeps it from that joins its warnings, and
 * leaves it a draft. `doubts` are what its reader itself holds against the key.
 */
export function checkItem(item: UncheckedItem, doubts: readonly Remark[] = []): ReadItem {
  const found = [...common(item), ...checks[item.type](item)].filter((code) => code !== false);
  const named = new Set(doubts.map(({ code }) => code));
  const faults = [...doubts, ...found.filter((code) => !named.has(code)).map((code) => ({ code }))];
  return {
    ...item,
    status: faults.length === 0 ? "ready" : "draft",
    warnings: [...faults, ...item.warnings],
  };
}

function common({ stem, options, prompts = [], type, key }: UncheckedItem): (string | false)[] {
  return [
    stem.length === 0 && "no_stem",
    (hasTwins(options) || hasTwins(prompts)) && "duplicate_option_ids",
    type !== "essay" && key.length === 0 && "no_key",
  ];
}

const oneOf: Check = (item) => [...someOf(item), item.key.length > 1 && "several_keys"];

const someOf: Check = ({ options, key }) => [
  options.length < 2 && "too_few_options",
  !key.every((id) => has(options, id)) && "key_no_option",
];

const checks: Readonly<Record<ReadItem["type"], Check>> = {
  single_choice: oneOf,
  true_false: oneOf,
  inline_choice: oneOf,
  multiple_choice: someOf,
  hotspot: ({ options, key }) => [!key.every((id) => has(options, id)) && "key_no_option"],
  ordering: (item) => [...someOf(item), isPartial(item) && "incomplete_order"],
  matching: (item) => [...pairs(item)],
  gap_match: (item) => [...pairs(item), sharesGap(item) && "shared_gap"],
  short_text: () => [],
  numeric: ({ key }) => [!key.every(isNumeric) && "number_unreadable"],
  essay: () => [],
};

function isPartial({ options, key }: UncheckedItem): boolean {
  return key.length > 0 && new Set(key).size !== options.length;
}

function pairs({ options, prompts = [], key }: UncheckedItem): (string | false)[] {
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

function sharesGap({ prompts = [], key }: UncheckedItem): boolean {
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
