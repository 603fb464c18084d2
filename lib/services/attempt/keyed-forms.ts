import type { Executor } from "@/db/client";
import { selectItemCounts, selectKeyedItems } from "@/db/queries/finishes";
import type { FormId } from "@/lib/domain/ids";
import { keyDigest, type KeyedForm } from "./paper-score";

/** Forms with their keys, and those of which an item has none. Only a pool with keys may ask. */
export async function keyedForms(
  db: Executor,
  papers: readonly { readonly formId: FormId }[],
): Promise<{ readonly forms: Map<FormId, KeyedForm>; readonly incomplete: readonly FormId[] }> {
  const ids = [...new Set(papers.map(({ formId }) => formId))];
  const keyed = await selectKeyedItems(db, ids);
  const counts = await selectItemCounts(db, ids);
  const forms = new Map<FormId, KeyedForm>();
  for (const id of ids) {
    const items = keyed.filter(({ formId }) => formId === id);
    if (items.length === counts.get(id)) forms.set(id, { items, digest: keyDigest(items) });
  }
  return { forms, incomplete: ids.filter((id) => !forms.has(id)) };
}
