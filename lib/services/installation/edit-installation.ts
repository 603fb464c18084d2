import { selectSetting } from "@/db/queries/settings";
import { type Installation, InstallationSchema } from "@/lib/domain/installation/installation";
import { type Context, requirePermission } from "@/lib/services/context";

/** What an administrator is about to change of the installation's description. */
export async function editInstallation(ctx: Context): Promise<Installation> {
  requirePermission(ctx, "reference.write");
  return InstallationSchema.parse((await selectSetting(ctx.db, "installation")) ?? {});
}
