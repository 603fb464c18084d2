import type { DeliverySql } from "@/db/queries/attempt-delivery";
import { type FormItemRow, selectFormItems } from "@/db/queries/attempt-view";
import type { FormId } from "@/lib/domain/ids";
import { candidateItem } from "@/lib/domain/item/candidate-item";
import type { Interaction } from "@/lib/domain/item/interaction";

/** How each position of a form may be answered. */
export type Answerable = ReadonlyMap<number, Interaction>;

export type LoadedForm = {
  readonly answerable: Answerable;
  /** The items as a candidate may see them, as JSON ready to send. */
  readonly items: Buffer;
};

export type Forms = { readonly load: (id: FormId) => Promise<LoadedForm> };

/** Forms kept ready: a room has few, and a start must not build what the last one built. */
const kept = 256;

/** Reads forms and keeps the latest ones. A form never changes, so nothing here grows stale. */
export function createForms(sql: DeliverySql): Forms {
  const loaded = new Map<FormId, Promise<LoadedForm>>();
  return {
    load: (id) => {
      const known = loaded.get(id);
      if (known) {
        loaded.delete(id);
        loaded.set(id, known);
        return known;
      }
      const loading = selectFormItems(sql, id).then(buildForm);
      loaded.set(id, loading);
      loading.catch(() => loaded.delete(id));
      const [oldest] = loaded.keys();
      if (loaded.size > kept && oldest !== undefined) loaded.delete(oldest);
      return loading;
    },
  };
}

function buildForm(rows: readonly FormItemRow[]): LoadedForm {
  const items = rows.map((row) => candidateItem(row));
  return {
    answerable: new Map(rows.map(({ position, interaction }) => [position, bare(interaction)])),
    items: Buffer.from(JSON.stringify(items)),
  };
}

/** What is needed to judge an answer; the texts would fill the memory for nothing. */
function bare(interaction: Interaction): Interaction {
  if (interaction.type === "true_false") return interaction;
  return {
    ...interaction,
    options: interaction.options.map(({ id }) => ({ id, content: [], pinned: false })),
  };
}
