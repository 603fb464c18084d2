import { z } from "zod";
import type { UnitId } from "@/lib/domain/ids";
import { roles } from "@/lib/domain/policy/roles";

/** A role and its reach, as `RoleFields` sends them. */
export const RoleForm = z.object({
  role: z.enum(roles, "choose_one"),
  unitId: z
    .union([z.literal("everything"), z.uuid()], "choose_one")
    .transform((id) => (id === "everything" ? null : (id as UnitId))),
});
