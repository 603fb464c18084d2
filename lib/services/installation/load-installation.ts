import { selectSetting } from "@/db/queries/settings";
import { type Installation, InstallationSchema } from "@/lib/domain/installation/installation";
import type { Context, PublicContext } from "@/lib/services/context";

/** Whose installation this is, for the head of every page. No secret: it stands on the sign-in page. */
export async function loadInstallation(ctx: Context | PublicContext): Promise<Installation> {
  return InstallationSchema.parse((await selectSetting(ctx.db, "installation")) ?? {});
}
