import { ok, type Result } from "@/lib/domain/result";
import type { RulingObstacle } from "@/lib/domain/scoring/ruling";
import { type Context, requirePermission } from "@/lib/services/context";
import { namedRuling, type WantedRuling } from "./named-ruling";
import { type Effect, weighRuling } from "./weigh-ruling";

/** Whom another way of scoring a question would change, before anybody asks for it. */
export async function previewRevision(
  ctx: Context,
  wanted: WantedRuling,
): Promise<Result<Effect, RulingObstacle>> {
  requirePermission(ctx, "scoring.revise");
  const named = await namedRuling(ctx, wanted);
  return named.ok ? ok(await weighRuling(ctx, named.value)) : named;
}
