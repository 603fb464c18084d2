import { insertAuditEvent } from "@/db/queries/audit";
import { upsertSetting } from "@/db/queries/settings";
import { type Installation, InstallationSchema } from "@/lib/domain/installation/installation";
import { type Context, requirePermission } from "@/lib/services/context";

/** Says whose installation this is, and whether it holds demonstration data. */
export async function describeInstallation(ctx: Context, input: Installation): Promise<void> {
  requirePermission(ctx, "reference.write");
  const value = InstallationSchema.parse(input);
  await ctx.db.transaction(async (tx) => {
    await upsertSetting(tx, "installation", value);
    await insertAuditEvent(tx, ctx, {
      act: "installation.describe",
      subject: ["installation", "installation"],
      detail: value,
    });
  });
}
