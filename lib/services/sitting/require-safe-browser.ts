import { createHash, randomBytes } from "node:crypto";
import { insertAuditEvent } from "@/db/queries/audit";
import { upsertSafeBrowser } from "@/db/queries/safe-browsers";
import { lockSitting, readClock } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { configKey } from "@/lib/domain/safe-browser/config-key";
import { makeConfig } from "@/lib/domain/safe-browser/made-config";
import { type ConfigProblem, readOwnConfig } from "@/lib/domain/safe-browser/own-config";
import { type PlistDict, writePlist } from "@/lib/domain/safe-browser/plist";
import { type Context, NotFound } from "@/lib/services/context";
import { drawCode } from "./candidate-code";

export type RequireSafeBrowser = {
  readonly sittingId: SittingId;
  /** Where candidates reach the product: "https://thi.example.gov.vn". */
  readonly origin: string;
  /** The organiser's own configuration, as a file; null: one is made. */
  readonly own: Uint8Array | null;
};

type Configured = {
  readonly settings: PlistDict;
  readonly config: string;
  readonly quitCode: string | null;
};

/**
 * Asks for Safe Exam Browser at a sitting, with a configuration made for it or the organiser's own.
 * Asked again, a made one is made anew. Whoever has begun goes on.
 *
 * Rejected with `closed` once nobody enters any more, or with what is wrong with the organiser's own.
 */
export async function requireSafeBrowser(
  ctx: Context,
  { sittingId, origin, own }: RequireSafeBrowser,
): Promise<Result<void, ConfigProblem | "closed">> {
  const configured = own === null ? ok(made(origin, sittingId)) : taken(own, origin);
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state === "closed" || sitting.state === "settled") return rejected("closed");
    if (!configured.ok) return configured;
    const { settings, config, quitCode } = configured.value;
    const key = configKey(settings);
    const setAt = await readClock(tx);
    const setBy = ctx.actor.userId;
    await upsertSafeBrowser(tx, { sittingId, config, configKey: key, quitCode, setBy, setAt });
    await insertAuditEvent(tx, ctx, {
      act: "sitting.require_safe_browser",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { own: own !== null, configKey: key },
    });
    return ok(undefined);
  });
}

function made(origin: string, sittingId: SittingId): Configured {
  const quitCode = drawCode();
  const settings = makeConfig({
    origin,
    sittingId,
    salt: randomBytes(32).toString("base64"),
    hashedQuitCode: createHash("sha256").update(quitCode).digest("hex"),
  });
  return { settings, config: writePlist(settings), quitCode };
}

function taken(own: Uint8Array, origin: string): Result<Configured, ConfigProblem> {
  const config = textOf(own);
  if (config === null) return rejected("not_plain");
  const read = readOwnConfig(config, origin);
  return read.ok ? ok({ settings: read.value, config, quitCode: null }) : read;
}

/** Null: packed or encrypted. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
