import { purgeImports } from "@/lib/services/item-import/purge-imports";
import { purgeRegisterImports } from "@/lib/services/register/purge-register-imports";
import type { Job } from "./jobs";
import { systemContext } from "./system-context";

const limit = 50;

/** Keeps the promise that files of questions and people do not lie about for longer than was said. */
export function purgeImportsJob(): Job {
  return {
    id: "purge_imports",
    everyMs: 3_600_000,
    run: async () => {
      const { purged } = await purgeImports(systemContext(), { limit });
      const registers = await purgeRegisterImports(systemContext(), { limit });
      return { more: purged === limit || registers.purged === limit };
    },
  };
}
