import { lintContentItem } from "@/lib/domain/item/content-lint";
import { plainText } from "./blocks";
import type { ReadItem, Remark } from "./reading";

const codes: Readonly<Record<string, string>> = {
  refers_to_letters: "option_refers_to_letters",
  duplicate_options: "identical_options",
  every_option_is_key: "every_option_is_key",
  longest_option_is_key: "longest_option_is_key",
  negative_not_emphasised: "negative_not_emphasised",
};

const lettersNamed = "option_refers_to_letters";

/** Said of an option without words. */
export const emptyOption = "option_empty";

const ofWording = new Set([...Object.values(codes), lettersNamed, emptyOption]);

/** Whether a remark is about how a question is worded, and holds nothing against its key. */
export function saysNothingOfKey(code: string): boolean {
  return ofWording.has(code);
}

/** Letters and "all of the above" as English banks write them. */
const refers =
  /^(?:both )?[A-H](?: and | & |, )[A-H]\b|\b(?:all|none|both|neither|any) of the above\b|\bnone of these\b/i;

/** What a person should look at before an item enters a bank. */
export function lintItem(item: ReadItem): Remark[] {
  const stem = plainText(item.stem);
  const options = item.options.map(({ id, content }) => ({ id, text: plainText(content) }));
  const signs = options.reduce((sum, { text }) => sum + text.length, stem.length);
  const lints = isChoice(item) && signs <= limits.signs ? ofChoice(item, stem, options) : [];
  const stemless = stem === "" ? [{ code: "no_stem" }] : [];
  return [...stemless, ...lints];
}

/** Longer lists and texts are no choice that anybody would read through. */
const limits = { options: 50, signs: 20_000 };

function isChoice({ type, options }: ReadItem): boolean {
  const chooses = type === "single_choice" || type === "multiple_choice";
  return chooses && options.length <= limits.options;
}

function ofChoice(
  { type, key }: ReadItem,
  stem: string,
  options: readonly { id: string; text: string }[],
): Remark[] {
  const { hard, soft } = lintContentItem({
    ...{ code: "", system: null, level: "NB", explanation: "", legal_basis: [] },
    ...{ needs_check: false, source: "", type: type },
    ...{ stem, options: [...options], key: [...key] },
  });
  const found = [...hard, ...soft].flatMap((lint) => {
    const code = codes[lint];
    return code === undefined ? [] : [{ code }];
  });
  const english = options.some(({ text }) => refers.test(text));
  const unreadable = options.some(({ text }) => text === "") ? [{ code: emptyOption }] : [];
  return [...found, ...(english ? [{ code: lettersNamed }] : []), ...unreadable];
}
