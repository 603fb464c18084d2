import { type Context, requirePermission } from "@/lib/services/context";

/** Refuses, as `NotFound`, whoever may not add pictures, before anything of one is read. */
export function askForPicture(ctx: Context): void {
  requirePermission(ctx, "item.write");
}
