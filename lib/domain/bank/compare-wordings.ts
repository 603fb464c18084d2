import type { Area } from "@/lib/domain/item/area";
import { extentOf } from "@/lib/domain/item/area-shape";
import { plainText } from "@/lib/domain/item/content";
import { type Interaction, optionIds, optionsOf, promptsOf } from "@/lib/domain/item/interaction";
import { readPair } from "@/lib/domain/item/pairs";
import { rubricText } from "@/lib/domain/item/rubric";
import type { ItemWording } from "./item-draft";

/** A stretch of text that two versions share, or that one of them has alone. */
export type Stretch = { readonly kind: "same" | "removed" | "added"; readonly text: string };

export type ComparedPart =
  | {
      readonly part: "stimulus" | "stem" | "explanation" | "source";
      readonly stretches: Stretch[];
    }
  | { readonly part: "option" | "prompt"; readonly id: string; readonly stretches: Stretch[] }
  | { readonly part: "key"; readonly removed: string[]; readonly added: string[] };

/**
 * The parts in which two wordings differ, in the order of the page. Options are told apart by id,
 * so that one that was moved but not reworded is not listed. `shared` is what each is asked about, in
 * words; nothing where it stands alone.
 */
export function compareWordings(
  before: ItemWording,
  after: ItemWording,
  shared: { readonly before: string; readonly after: string } = { before: "", after: "" },
): ComparedPart[] {
  const parts: ComparedPart[] = [
    { part: "stimulus", stretches: compareTexts(shared.before, shared.after) },
    { part: "stem", stretches: compareTexts(plainText(before.stem), plainText(after.stem)) },
    ...comparePrompts(before, after),
    ...compareOptions(before, after),
    compareKeys(before, after),
    {
      part: "explanation",
      stretches: compareTexts(plainText(before.explanation), plainText(after.explanation)),
    },
    { part: "source", stretches: compareTexts(before.source, after.source) },
  ];
  return parts.filter((part) =>
    part.part === "key"
      ? part.removed.length + part.added.length > 0
      : part.stretches.some(({ kind }) => kind !== "same"),
  );
}

/** What was removed from and added to a text, word by word. */
export function compareTexts(before: string, after: string): Stretch[] {
  const [old, young] = [words(before), words(after)];
  const common = commonLengths(old, young);
  const stretches: { kind: Stretch["kind"]; text: string }[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const kind = nextKind(common, old, young, [i, j]);
    const text = (kind === "added" ? young[j] : old[i]) ?? "";
    if (kind !== "added") i += 1;
    if (kind !== "removed") j += 1;
    const last = stretches.at(-1);
    if (last?.kind === kind) last.text += text;
    else stretches.push({ kind, text });
  }
  return stretches;
}

function nextKind(
  common: readonly (readonly number[])[],
  old: readonly string[],
  young: readonly string[],
  [i, j]: readonly [number, number],
): Stretch["kind"] {
  if (i >= old.length) return "added";
  if (j >= young.length) return "removed";
  if (old[i] === young[j]) return "same";
  return at(common, i + 1, j) >= at(common, i, j + 1) ? "removed" : "added";
}

/** Words with the space after them. */
const words = (text: string) => text.match(/\S+\s*|\s+/g) ?? [];

const at = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0;

/** Length of the longest common sequence of what stands from i in one and from j in the other. */
function commonLengths(old: readonly string[], young: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(young.length + 1).fill(0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      const length =
        old[i] === young[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
      (table[i] as number[])[j] = length;
    }
  }
  return table;
}

function compareOptions(before: ItemWording, after: ItemWording): ComparedPart[] {
  const ids = [...new Set([...optionIds(before.interaction), ...optionIds(after.interaction)])];
  return ids.map((id) => ({
    part: "option",
    id,
    stretches: compareTexts(optionText(before, id), optionText(after, id)),
  }));
}

function optionText({ interaction }: ItemWording, id: string): string {
  const option = optionsOf(interaction).find((each) => each.id === id);
  if (!option) return "";
  const area = "area" in option ? ` (${extentWords(option.area as Area)})` : "";
  return plainText(option.content) + area;
}

/** Where an area begins and how large it is, in signs that need no language. */
function extentWords(area: Area): string {
  const { left, top, right, bottom } = extentOf(area);
  return `${left}, ${top}: ${right - left} × ${bottom - top}`;
}

function comparePrompts(before: ItemWording, after: ItemWording): ComparedPart[] {
  const textsOf = ({ interaction }: ItemWording) =>
    new Map(promptsOf(interaction).map(({ id, content }) => [id, plainText(content)]));
  const [old, young] = [textsOf(before), textsOf(after)];
  return [...new Set([...old.keys(), ...young.keys()])].map((id) => ({
    part: "prompt",
    id,
    stretches: compareTexts(old.get(id) ?? "", young.get(id) ?? ""),
  }));
}

function compareKeys(before: ItemWording, after: ItemWording): ComparedPart {
  const [old, young] = [keyWords(before), keyWords(after)];
  const ordered = before.key.type === "ordering" && after.key.type === "ordering";
  if (ordered && old.join("\n") !== young.join("\n")) {
    return { part: "key", removed: [old.join(" → ")], added: [young.join(" → ")] };
  }
  return {
    part: "key",
    removed: old.filter((words) => !young.includes(words)),
    added: young.filter((words) => !old.includes(words)),
  };
}

/** The key by ids where these are letters that a page shows, else in words. */
function keyWords(wording: ItemWording): string[] {
  const { key, interaction } = wording;
  switch (key.type) {
    case "matching":
    case "gap_match":
    case "inline_choice": {
      const prompts = new Map(promptsOf(interaction).map(({ id, content }) => [id, content]));
      return key.correct.flatMap((text) => {
        const pair = readPair(text);
        if (!pair) return [];
        return [`${plainText(prompts.get(pair[0]) ?? [])} → ${optionText(wording, pair[1])}`];
      });
    }
    case "ordering":
      return key.correct.map((id) => optionText(wording, id));
    case "numeric":
      return key.correct.map((text) => `${text} ${"unit" in interaction ? interaction.unit : ""}`);
    case "short_text":
      return [...key.correct, ...rulesOf(interaction)];
    case "essay":
    case "file_upload":
      return [...limitsOf(interaction), ...rubricText(key.rubric).split("\n")];
    default:
      return [...key.correct];
  }
}

/** The limits of an essay or a file in signs that need no language. */
function limitsOf(interaction: Interaction): string[] {
  if (interaction.type === "file_upload") {
    return [interaction.kinds.join(", ").toUpperCase(), `≤ ${interaction.megabytes} MB`];
  }
  if (interaction.type !== "essay") return [];
  const { longest, expected } = interaction;
  return [`≤ ${longest}`, ...(expected === null ? [] : [`≈ ${expected}`])];
}

/** How a typed text is compared, in signs that need no language. */
function rulesOf(interaction: Interaction): string[] {
  if (interaction.type !== "short_text") return [];
  const { marks, capitals } = interaction.reading;
  return [marks ? "a ≠ á" : "a = á", capitals ? "a ≠ A" : "a = A"];
}
