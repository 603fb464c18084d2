import { notFound } from "next/navigation";
import type { BankId } from "@/lib/domain/ids";
import { lastBank } from "@/lib/platform/last-bank";
import { listBanks } from "@/lib/services/bank/list-banks";
import type { Context } from "@/lib/services/context";

/** All banks by name, the one opened last before all others: it opens where none is named. */
export async function banksAtHand(ctx: Context) {
  const banks = await listBanks(ctx);
  const last = await lastBank();
  return [...banks.filter(({ id }) => id === last), ...banks.filter(({ id }) => id !== last)];
}

/**
 * The bank that an address names, else the first; null where there is none yet. One that is named and
 * not at hand is not found, so that nothing goes into another bank than was meant, or out of it.
 */
export function bankAsked<Bank extends { readonly id: BankId }>(
  banks: readonly Bank[],
  asked: string | readonly string[] | undefined,
): Bank | null {
  if (asked === undefined) return banks[0] ?? null;
  return banks.find(({ id }) => id === asked) ?? notFound();
}
