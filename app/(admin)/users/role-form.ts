import { z } from "zod";
import type { UnitId } from "@/lib/domain/ids";
import { roles } from "@/lib/domain/policy/roles";

/** What stands for no unit: an empty choice would be a choice not made. */
const EVERYTHING = "everything";

/** A role and its reach, as `RoleFields` sends them. */
export const RoleForm = z.object({
  role: z.enum(roles, "choose_one"),
  unitId: z
    .string("choose_one")
    .refine((id) => id === EVERYTHING || z.uuid().safeParse(id).success, "choose_one")
    .transform((id) => (id === EVERYTHING ? null : (id as UnitId))),
});
