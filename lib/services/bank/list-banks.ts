import { selectBanks } from "@/db/queries/items";
import { may } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** All banks by name, for those who work with their items or draw from them. */
export async function listBanks(ctx: Context) {
  if (!may(ctx.actor, "item.read") && !may(ctx.actor, "blueprint.read")) throw new NotFound("bank");
  const banks = await selectBanks(ctx.db);
  return banks.map(({ id, code, name }) => ({ id, code, name }));
}
