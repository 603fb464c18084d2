import { gapLabel } from "@/lib/domain/item/interaction";
import { type TypedItem, type TypedOption, type TypedPrompt, typedOptions } from "./typed-item";
import { hasGaps, isChosen } from "./typed-kind";

/** One act of an author at the editor. */
export type TypedChange =
  | { readonly kind: "set"; readonly values: Partial<TypedItem> }
  | { readonly kind: "type"; readonly type: TypedItem["type"] }
  | { readonly kind: "option"; readonly id: string; readonly values: Partial<TypedOption> }
  | { readonly kind: "mark"; readonly id: string }
  | { readonly kind: "add" }
  | { readonly kind: "remove"; readonly id: string }
  | { readonly kind: "move"; readonly id: string; readonly by: -1 | 1 }
  | { readonly kind: "prompt"; readonly id: string; readonly values: Partial<TypedPrompt> }
  | { readonly kind: "add_prompt" }
  | { readonly kind: "remove_prompt"; readonly id: string };

/** The item after the act. Options keep their ids when they are moved, and what they said. */
export function changeTyped(item: TypedItem, change: TypedChange): TypedItem {
  switch (change.kind) {
    case "set":
      return { ...item, ...change.values };
    case "type":
      return withType(item, change.type);
    case "option":
      return setOption(item, change.id, change.values);
    case "mark":
      return { ...item, correct: marked(item, change.id) };
    case "add":
      return { ...item, options: [...item.options, blank(freeId(item))] };
    case "remove":
      return {
        ...item,
        options: item.options.filter(({ id }) => id !== change.id),
        correct: item.correct.filter((id) => id !== change.id),
        prompts: item.prompts.map((prompt) =>
          prompt.option === change.id ? { ...prompt, option: "" } : prompt,
        ),
      };
    case "move":
      return { ...item, options: moved(item, change.id, change.by) };
    default:
      return {
        ...item,
        prompts: changedPrompts(item, change),
        stem: hasGaps(item.type) ? changedStem(item, change) : item.stem,
      };
  }
}

type PromptChange = Extract<TypedChange, { kind: "prompt" | "add_prompt" | "remove_prompt" }>;

function changedPrompts({ prompts }: TypedItem, change: PromptChange): TypedPrompt[] {
  switch (change.kind) {
    case "prompt":
      return prompts.map((each) => (each.id === change.id ? { ...each, ...change.values } : each));
    case "add_prompt":
      return [...prompts, blankPrompt(prompts)];
    case "remove_prompt":
      return prompts.filter(({ id }) => id !== change.id);
  }
}

/** The text of the stem, whose gaps bear the numbers of their prompts. */
function changedStem({ stem, prompts }: TypedItem, change: PromptChange): string {
  if (change.kind === "add_prompt") return `${stem.trimEnd()} ${gapLabel(prompts.length + 1)}`;
  if (change.kind === "prompt") return stem;
  const gone = prompts.findIndex(({ id }) => id === change.id) + 1;
  return stem.replace(/\s?\((\d+)\) ____/g, (label, number) => {
    if (Number(number) === gone) return "";
    return Number(number) > gone ? label.replace(/\d+/, String(Number(number) - 1)) : label;
  });
}

/** A matching begins with two lines to be matched; gaps begin where the author puts them. */
function withType(item: TypedItem, type: TypedItem["type"]): TypedItem {
  const correct = keptMarks(item, type);
  if (type !== "matching" || item.prompts.length > 0) return { ...item, type, correct };
  const first = blankPrompt([]);
  return { ...item, type, correct, prompts: [first, blankPrompt([first])] };
}

function blankPrompt(taken: readonly TypedPrompt[]): TypedPrompt {
  const ids = new Set(taken.map(({ id }) => id));
  let number = 1;
  while (ids.has(`L${number}`)) number += 1;
  return { id: `L${number}`, text: "", option: "", list: "" };
}

const blank = (id: string): TypedOption => ({ id, text: "", pinned: false, misconception: "" });

function setOption(item: TypedItem, id: string, values: Partial<TypedOption>): TypedItem {
  // The two options of true/false stand in no list before something is written at them.
  const known = item.options.some((option) => option.id === id);
  const options = known ? item.options : [...item.options, blank(id)];
  return {
    ...item,
    options: options.map((option) => (option.id === id ? { ...option, ...values } : option)),
  };
}

function marked({ type, correct }: TypedItem, id: string): string[] {
  if (type !== "multiple_choice" && type !== "hotspot") return [id];
  return correct.includes(id) ? correct.filter((each) => each !== id) : [...correct, id];
}

/** A key that the new type cannot have is dropped, never guessed. */
function keptMarks({ type, correct }: TypedItem, next: TypedItem["type"]): string[] {
  if (type === next) return correct;
  if (!isChosen(type) || !isChosen(next)) return [];
  if (type === "true_false" || next === "true_false") return [];
  return next === "multiple_choice" || correct.length === 1 ? correct : [];
}

function moved(item: TypedItem, id: string, by: -1 | 1): TypedOption[] {
  const shown = typedOptions(item);
  const from = shown.findIndex((option) => option.id === id);
  const option = shown[from];
  if (!option) return item.options;
  const rest = shown.filter((each) => each.id !== id);
  rest.splice(Math.max(0, Math.min(rest.length, from + by)), 0, option);
  return [...rest, ...item.options.filter((each) => !shown.includes(each))];
}

function freeId({ options }: TypedItem): string {
  const taken = new Set(options.map(({ id }) => id));
  const letters = Array.from({ length: 26 }, (_, place) => String.fromCharCode(65 + place));
  return letters.find((letter) => !taken.has(letter)) ?? `O${options.length}`;
}
