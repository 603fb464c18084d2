import { selectSetting } from "@/db/queries/settings";
import { type Installation, InstallationSchema } from "@/lib/domain/installation/installation";
import type { Context } from "@/lib/services/context";

/** Whose installation this is, for the head of every page. No secret: it stands on the sign-in page. */
export async function loadInstallation(ctx: Pick<Context, "db">): Promise<Installation> {
  return InstallationSchema.parse((await selectSetting(ctx.db, "installation")) ?? {});
}
