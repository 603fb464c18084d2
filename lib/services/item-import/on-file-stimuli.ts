import type { Transaction } from "@/db/client";
import { selectImportedStimuli } from "@/db/queries/import-stimuli";
import type { ReadItem } from "@/lib/domain/bank/read-typed-item";
import type { BankId, ItemImportId, StimulusVersionId } from "@/lib/domain/ids";
import type { FileStimulus } from "@/lib/domain/stimulus/of-file";
import { mostOfStimulus } from "@/lib/domain/stimulus/of-item";
import type { Context } from "@/lib/services/context";
import { addStimulus } from "@/lib/services/stimulus/add-stimulus";

type Line = {
  readonly position: number;
  readonly read: ReadItem;
  readonly stimulus: FileStimulus | null;
};

type Import = { readonly importId: ItemImportId; readonly bankId: BankId; readonly source: string };

/**
 * Puts the questions of a file on the texts that they are asked about: each text once, with what the
 * import wrote before. One that has more questions than a stimulus may have stands there again.
 */
export async function onFileStimuli<Given extends Line>(
  tx: Transaction,
  ctx: Context,
  { importId, bankId, source }: Import,
  lines: readonly Given[],
): Promise<Given[]> {
  const known = await selectImportedStimuli(tx, importId);
  const places = new Map(known.map(({ importRef, items }) => [importRef, items]));
  const versions = new Map(known.map(({ importRef, versionId }) => [importRef, versionId]));
  const placed: Given[] = [];
  for (const line of lines) {
    if (line.stimulus === null || line.read.wording.stimulus !== undefined) {
      placed.push(line);
      continue;
    }
    const importRef = nameWithRoom(line.stimulus.ref, places);
    const place = (places.get(importRef) ?? 0) + 1;
    places.set(importRef, place);
    const { title, content } = line.stimulus;
    const wording = { title, content, source };
    const versionId =
      versions.get(importRef) ??
      (await addStimulus(tx, ctx, { bankId, wording, from: { importId, importRef } })).versionId;
    versions.set(importRef, versionId);
    placed.push({ ...line, read: on(line.read, { versionId, place }) });
  }
  return placed;
}

function nameWithRoom(ref: string, places: ReadonlyMap<string, number>): string {
  let name = ref;
  for (let copy = 2; (places.get(name) ?? 0) >= mostOfStimulus; copy += 1)
    name = `${ref} (${copy})`;
  return name;
}

function on(
  { wording, place }: ReadItem,
  stimulus: { versionId: StimulusVersionId; place: number },
): ReadItem {
  return { place, wording: { ...wording, stimulus } };
}
