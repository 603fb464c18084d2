import { insertAuditEvent } from "@/db/queries/audit";
import { selectSetting, upsertSetting } from "@/db/queries/settings";
import { type Installation, InstallationSchema } from "@/lib/domain/installation/installation";
import { type Context, requirePermission } from "@/lib/services/context";

/** Says whose installation this is, and whether it holds demonstration data. What is not said stays. */
export async function describeInstallation(
  ctx: Context,
  input: Partial<Installation>,
): Promise<void> {
  requirePermission(ctx, "reference.write");
  await ctx.db.transaction(async (tx) => {
    const before = InstallationSchema.parse((await selectSetting(tx, "installation")) ?? {});
    await upsertSetting(tx, "installation", InstallationSchema.parse({ ...before, ...input }));
    await insertAuditEvent(tx, ctx, {
      act: "installation.describe",
      subject: ["installation", "installation"],
      detail: input,
    });
  });
}
