import { lastBank } from "@/lib/platform/last-bank";
import { listBanks } from "@/lib/services/bank/list-banks";
import type { Context } from "@/lib/services/context";

/** All banks by name, the one opened last before all others: it opens where none is named. */
export async function banksAtHand(ctx: Context) {
  const banks = await listBanks(ctx);
  const last = await lastBank();
  return [...banks.filter(({ id }) => id === last), ...banks.filter(({ id }) => id !== last)];
}
