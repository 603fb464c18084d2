import type { Role } from "@/lib/domain/policy/roles";
import type { Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { knownUser } from "@/scripts/seed/known";
import { openWorld, type World } from "@/scripts/seed/world";
import { installation } from "./installation";

/** The product's own use cases: a test makes with them what is only its own, then shows a browser. */
export type Backstage = {
  readonly world: World;
  /** Somebody of the demonstration world who holds `role`, as the services know them. */
  readonly as: (role: Role) => Promise<Context>;
  readonly close: () => Promise<void>;
};

export function openBackstage(): Backstage {
  const world = openWorld();
  return {
    world,
    as: async (role) => {
      const login = installation().accounts.find((account) => account.role === role)?.login ?? "";
      const userId = await knownUser(world, login);
      if (!userId) throw new Error(`the demonstration has no ${role}`);
      return world.contextOf(userId);
    },
    close: world.close,
  };
}

/** The value of a use case that has no reason to refuse here. */
export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.value;
}
