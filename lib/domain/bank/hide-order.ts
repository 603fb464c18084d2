import { inReadingOrder } from "@/lib/domain/item/area-shape";
import { plainText } from "@/lib/domain/item/content";
import { type Interaction, optionsOf, promptsOf } from "@/lib/domain/item/interaction";
import type { ItemKey } from "@/lib/domain/item/key";
import { pairText, readPair } from "@/lib/domain/item/pairs";
import { sha256Hex } from "@/lib/domain/random/sha256";

type Keyed = {
  readonly interaction: Interaction;
  readonly key: ItemKey;
  readonly misconceptions?: Readonly<Record<string, string>>;
};

/**
 * The same item with ids that tell nothing of its key.
 *
 * Whoever writes steps writes them in order, and matching halves side by side: A, B, C or the first
 * option for the first prompt would be the key, in the page of every candidate. So the options of
 * an ordering and of a matching are named after their words, and stand in the order of those names
 * unless the author's order is the one to be shown. Applied twice it changes nothing more.
 */
export function hideOrder<Item extends Keyed>(item: Item): Item {
  const { interaction, key } = item;
  if (interaction.type === "hotspot") return hideAreas(item, interaction);
  if (interaction.type !== "ordering" && !("prompts" in interaction)) return item;
  const names = namesOf(interaction);
  const nameOf = (id: string) => names.get(id) ?? id;
  const named = interaction.options.map((option) => ({ ...option, id: nameOf(option.id) }));
  const keepsOrder = "shuffle" in interaction && !interaction.shuffle;
  const options = keepsOrder ? named : named.sort((a, b) => (a.id < b.id ? -1 : 1));
  const lists = "prompts" in interaction && {
    prompts: promptsOf(interaction).map((prompt) => ({
      ...prompt,
      ...(prompt.options && { options: prompt.options.map(nameOf).sort() }),
    })),
  };
  return {
    ...item,
    interaction: { ...interaction, ...lists, options } as Interaction,
    key: { ...key, correct: key.correct.map((text) => renamed(text, nameOf)) } as ItemKey,
  };
}

/** Whoever draws areas may begin with the right one: they are named by where they lie. */
function hideAreas<Item extends Keyed>(
  item: Item,
  interaction: Extract<Interaction, { type: "hotspot" }>,
): Item {
  const placed = inReadingOrder(interaction.options);
  const names = new Map(placed.map(({ id }, place) => [id, String.fromCharCode(65 + place)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const misconceptions = Object.entries(item.misconceptions ?? {});
  return {
    ...item,
    interaction: {
      ...interaction,
      options: placed.map((option) => ({ ...option, id: nameOf(option.id) })),
    },
    key: { ...item.key, correct: item.key.correct.map(nameOf).sort() } as ItemKey,
    ...(item.misconceptions && {
      misconceptions: Object.fromEntries(misconceptions.map(([id, text]) => [nameOf(id), text])),
    }),
  };
}

function renamed(text: string, nameOf: (id: string) => string): string {
  const pair = readPair(text);
  return pair ? pairText([pair[0], nameOf(pair[1])]) : nameOf(text);
}

/** Old id → new id. Where words are the same, as they may be in a picture, the old name stays. */
function namesOf(interaction: Interaction): ReadonlyMap<string, string> {
  const prompts = promptsOf(interaction);
  const options = optionsOf(interaction);
  const names = options.map(({ id, content }) => {
    // The lists of two gaps may have a word in common.
    const list = prompts.findIndex((prompt) => prompt.options?.includes(id));
    return [id, nameAfter(`${list < 0 ? "" : list}${plainText(content)}`)] as const;
  });
  const taken = new Set(names.map(([, name]) => name));
  return taken.size === options.length ? new Map(names) : new Map();
}

function nameAfter(words: string): string {
  return `o${sha256Hex(words.normalize("NFC").trim()).slice(0, 8)}`;
}
