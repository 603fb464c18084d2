import { type Actor, may } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/**
 * Whether somebody may read an archive of a bank back. It brings approvals along that were given
 * elsewhere: only who looks after the installation and writes items may.
 */
export function mayRestore(actor: Actor): boolean {
  return may(actor, "item.write") && may(actor, "reference.write");
}

/** Refuses, as `NotFound`, whoever may not restore, before anything of a file is read. */
export function askToRestore({ actor }: Pick<Context, "actor">): void {
  if (!mayRestore(actor)) throw new NotFound("restore of a bank");
}
