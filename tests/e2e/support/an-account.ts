import { randomUUID } from "node:crypto";
import type { UnitId } from "@/lib/domain/ids";
import type { Role } from "@/lib/domain/policy/roles";
import { acceptNotice } from "@/lib/services/access/accept-notice";
import { createUser } from "@/lib/services/access/create-user";
import { type Backstage, must } from "./backstage";

/** An account that may work at once: a password of its own, the notice read. */
export async function anAccount(
  { world, as }: Backstage,
  role: Role,
  unitId: UnitId | null,
  staffCode?: string,
) {
  const login = `${role.replace("_", ".")}.${randomUUID().slice(0, 8)}`;
  const { id, password } = must(
    await createUser(await as("administrator"), {
      ...{ login, name: `Người thử ${login}`, position: "", staffCode: staffCode ?? null },
      ...{ role, unitId, demonstration: true },
    }),
  );
  await acceptNotice(await world.contextOf(id));
  return { id, login, password };
}
