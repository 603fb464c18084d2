import type { DeliverySql } from "@/db/queries/attempt-delivery";
import { type FormItemRow, selectFormItems } from "@/db/queries/attempt-view";
import type { FormId, StimulusVersionId } from "@/lib/domain/ids";
import type { Interaction } from "@/lib/domain/item/interaction";
import { createItemVersions, type ShownVersion } from "./item-versions";

/** How each position of a form may be answered. */
export type Answerable = ReadonlyMap<number, Interaction>;

export type LoadedForm = {
  readonly answerable: Answerable;
  /** Digests of the pictures it shows. */
  readonly pictures: ReadonlySet<string>;
  /** The items as a candidate may see them, as JSON ready to send. */
  readonly items: () => Buffer;
};

export type Forms = { readonly load: (id: FormId) => Promise<LoadedForm> };

/** Forms kept ready: a hall where each candidate has their own. */
const kept = 4_096;

/** Reads forms and keeps the latest ones. A form never changes, so nothing here grows stale. */
export function createForms(sql: DeliverySql): Forms {
  const versions = createItemVersions(sql);
  const loaded = new Map<FormId, Promise<LoadedForm>>();
  const read = async (id: FormId) => {
    const rows = await selectFormItems(sql, id);
    const shown = await versions.load(rows.map(({ itemVersionId }) => itemVersionId));
    return buildForm(rows.map((row) => placed(row, shown.get(row.itemVersionId))));
  };
  return {
    load: (id) => {
      const known = loaded.get(id);
      if (known) {
        loaded.delete(id);
        loaded.set(id, known);
        return known;
      }
      const loading = read(id);
      loaded.set(id, loading);
      loading.catch(() => loaded.delete(id));
      const [oldest] = loaded.keys();
      if (loaded.size > kept && oldest !== undefined) loaded.delete(oldest);
      return loading;
    },
  };
}

type Placed = FormItemRow & { readonly version: ShownVersion };

/** Refused by throwing, as a form that should never have been published. */
function placed(row: FormItemRow, version: ShownVersion | undefined): Placed {
  const { optionOrder: order } = row;
  if (!version) throw new Error(`There is no item version ${row.itemVersionId}.`);
  const ids = [...version.options.keys()];
  if (order.length !== ids.length || ids.some((id) => !order.includes(id))) {
    throw new Error(`The option order ${order.join(", ")} does not fit ${ids.join(", ")}.`);
  }
  return { ...row, version };
}

function buildForm(items: readonly Placed[]): LoadedForm {
  return {
    answerable: new Map(items.map(({ position, version }) => [position, version.interaction])),
    pictures: new Set(items.flatMap(({ version }) => version.pictures)),
    items: () => Buffer.concat(piecesOf(items)),
  };
}

const [open, close, comma] = ["[", "]", ","].map((text) => Buffer.from(text)) as [
  Buffer,
  Buffer,
  Buffer,
];

/** The same JSON as of the items one by one, out of pieces that many forms share. */
function piecesOf(items: readonly Placed[]): Buffer[] {
  const pieces = [open];
  const brought = new Map<StimulusVersionId, number>();
  items.forEach(({ position, optionOrder, topic, version }, index) => {
    pieces.push(Buffer.from(`${index > 0 ? "," : ""}{"position":${position},`), version.head);
    pieces.push(optionsOpen);
    optionOrder.forEach((id, place) => {
      if (place > 0) pieces.push(comma);
      pieces.push(version.options.get(id) ?? nothing);
    });
    pieces.push(Buffer.from("]"), ...stimulusPieces(version, position, brought));
    pieces.push(Buffer.from(`,"topic":${JSON.stringify(topic)}}`));
  });
  pieces.push(close);
  return pieces;
}

/** The first item of a stimulus brings it, those after it say which one did. */
function stimulusPieces(
  { stimulus }: ShownVersion,
  position: number,
  brought: Map<StimulusVersionId, number>,
): Buffer[] {
  if (!stimulus) return [];
  const by = brought.get(stimulus.id);
  if (by !== undefined) return [Buffer.from(`,"stimulusOf":${by}`)];
  brought.set(stimulus.id, position);
  return [stimulusOpen, stimulus.json];
}

const stimulusOpen = Buffer.from(',"stimulus":');
const optionsOpen = Buffer.from(',"options":[');
const nothing = Buffer.alloc(0);
