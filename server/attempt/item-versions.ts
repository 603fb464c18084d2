import type { DeliverySql } from "@/db/queries/attempt-delivery";
import { type ItemVersionRow, selectItemVersions } from "@/db/queries/attempt-view";
import type { ItemVersionId, StimulusVersionId } from "@/lib/domain/ids";
import { picturesOf } from "@/lib/domain/bank/item-draft";
import { candidateItem } from "@/lib/domain/item/candidate-item";
import { picturesIn } from "@/lib/domain/item/picture";
import { type Interaction, optionIds } from "@/lib/domain/item/interaction";

/** One version of an item as forms show it, as JSON ready to be put together. */
export type ShownVersion = {
  /** What is needed to judge an answer: forms share it, and it is without the texts. */
  readonly interaction: Interaction;
  /** `"interaction":…,"content":…` and what else the type has besides options. */
  readonly head: Buffer;
  readonly options: ReadonlyMap<string, Buffer>;
  /** Digests of what it shows besides words. */
  readonly pictures: readonly string[];
  /** What it is asked about, which other versions share. */
  readonly stimulus: { readonly id: StimulusVersionId; readonly json: Buffer } | null;
};

export type ItemVersions = {
  readonly load: (
    ids: readonly ItemVersionId[],
  ) => Promise<ReadonlyMap<ItemVersionId, ShownVersion>>;
};

/** A large bank; what is over is read again. */
const most = 5_000;

/** Versions met lately. Each candidate has a form of their own, but all are drawn from few items. */
export function createItemVersions(sql: DeliverySql): ItemVersions {
  const known = new Map<ItemVersionId, ShownVersion>();
  return {
    load: async (ids) => {
      const versions = new Map<ItemVersionId, ShownVersion>();
      const missing: ItemVersionId[] = [];
      for (const id of ids) {
        const version = known.get(id);
        if (version) versions.set(id, version);
        else missing.push(id);
      }
      if (missing.length === 0) return versions;
      if (known.size + missing.length > most) known.clear();
      for (const row of await selectItemVersions(sql, missing)) {
        const version = shown(row);
        versions.set(row.id, version);
        known.set(row.id, version);
      }
      return versions;
    },
  };
}

function shown({ stem, interaction, stimulus }: ItemVersionRow): ShownVersion {
  // Through the one door between a version and a browser; position and order are the form's.
  const optionOrder = optionIds(interaction);
  const {
    interaction: type,
    content,
    options,
    ...more
  } = candidateItem({
    ...{ position: 0, stem, interaction, optionOrder },
    ...(stimulus && { stimulus }),
  });
  const { prompts, reading, unit, longest, expected, file, picture, several } = more;
  const typed = { reading, unit, longest, expected, file };
  const shownParts = { content, prompts, ...typed, picture, several };
  const rest = JSON.stringify(shownParts).slice(1, -1);
  const head = `"interaction":${JSON.stringify(type)},${rest}`;
  return {
    interaction: bare(interaction),
    head: Buffer.from(head),
    pictures: [
      ...picturesOf({ stem, interaction, explanation: [] }).question,
      ...picturesIn(stimulus?.content ?? []),
    ],
    stimulus: stimulus && { id: stimulus.id, json: Buffer.from(JSON.stringify(more.stimulus)) },
    options: new Map(options.map((option) => [option.id, Buffer.from(JSON.stringify(option))])),
  };
}

function bare(interaction: Interaction): Interaction {
  if (!("options" in interaction)) return interaction;
  const options = interaction.options.map(({ id }) => ({ id, content: [], pinned: false }));
  if (!("prompts" in interaction)) return { ...interaction, options } as Interaction;
  const prompts = interaction.prompts.map((prompt) => ({ ...prompt, content: [] }));
  return { ...interaction, options, prompts } as Interaction;
}
