import type { Executor } from "@/db/client";
import { selectOptionalItemKey } from "@/db/queries/item-keys";
import { selectOptionalItemVersion } from "@/db/queries/items";
import type { ItemId, ItemVersionId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import {
  keyedRulings,
  type Ruling,
  type RulingKind,
  rulingObstacle,
  type RulingObstacle,
} from "@/lib/domain/scoring/ruling";
import { NotFound } from "@/lib/services/context";

/** A way of scoring, as people name it. */
export type WantedRuling = {
  readonly itemId: ItemId;
  /** The version that was answered. */
  readonly version: number;
  readonly kind: RulingKind;
  /** The version whose key is taken, with the kinds that take one. */
  readonly keyFrom: number | null;
};

export type NamedRuling = {
  readonly itemVersionId: ItemVersionId;
  readonly keyFromId: ItemVersionId | null;
  readonly ruling: Omit<Ruling, "id">;
};

/** What a ruling means: the versions and, from a pool with keys, the key that it names. */
export async function namedRuling(
  ctx: { readonly keys: Executor },
  { itemId, version, kind, keyFrom }: WantedRuling,
): Promise<Result<NamedRuling, RulingObstacle>> {
  const answered = await selectOptionalItemVersion(ctx.keys, itemId, version);
  if (!answered) throw new NotFound(`version ${version} of item ${itemId}`);
  const takesKey = keyedRulings.includes(kind) && keyFrom !== null && keyFrom !== version;
  const source = takesKey && (await selectOptionalItemVersion(ctx.keys, itemId, keyFrom));
  const hidden = source ? await selectOptionalItemKey(ctx.keys, source.id) : undefined;
  const ruling = { kind, key: hidden?.key ?? null };
  const obstacle = rulingObstacle(answered.interaction, ruling);
  if (obstacle !== null) return rejected(obstacle);
  return ok({ itemVersionId: answered.id, keyFromId: source ? source.id : null, ruling });
}
