import { and, asc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { auditEvent, safeBrowser } from "@/db/schema";
import type { SittingId } from "@/lib/domain/ids";
import { configKey } from "@/lib/domain/safe-browser/config-key";
import { dict, flag, words, writePlist } from "@/lib/domain/safe-browser/plist";
import { NotFound } from "@/lib/services/context";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { deleteSitting } from "@/lib/services/sitting/delete-sitting";
import { dropSafeBrowser } from "@/lib/services/sitting/drop-safe-browser";
import { loadSafeBrowser } from "@/lib/services/sitting/load-safe-browser";
import { requireSafeBrowser } from "@/lib/services/sitting/require-safe-browser";
import { test } from "@/tests/support/worker-database";
import { aDistrict, aDraftSitting, aStartedSitting, fourOfficers, must } from "./a-sitting";

const origin = "https://thi.example.gov.vn";
const ownSettings = dict({ startURL: words(`${origin}/thi`), sendBrowserExamKey: flag(true) });
const ownFile = new TextEncoder().encode(writePlist(ownSettings));

const eventsOf = async (database: Database, sittingId: SittingId, act: string) =>
  database
    .select({ detail: auditEvent.detail })
    .from(auditEvent)
    .where(and(eq(auditEvent.subjectId, sittingId), eq(auditEvent.act, act)))
    .orderBy(asc(auditEvent.id));

describe("requireSafeBrowser", () => {
  test("makes a configuration with a code to quit, and anew when asked again", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);
    const ask = () => requireSafeBrowser(world.organiser, { sittingId, origin, own: null });

    must(await ask());
    const first = await loadSafeBrowser(world.organiser, { sittingId });
    must(await ask());
    const second = await loadSafeBrowser(world.organiser, { sittingId });

    expect(first?.configKey).toMatch(/^[0-9a-f]{64}$/);
    expect(first?.quitCode).toMatch(/^[A-Z2-9]{6}$/);
    expect(second?.configKey).not.toBe(first?.configKey);
    const events = await eventsOf(database, sittingId, "sitting.require_safe_browser");
    expect(events.map(({ detail }) => detail)).toEqual([
      { own: false, configKey: first?.configKey },
      { own: false, configKey: second?.configKey },
    ]);
  });

  test("takes the organiser's own as it is, and computes its key", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);

    must(await requireSafeBrowser(world.organiser, { sittingId, origin, own: ownFile }));

    expect(await loadSafeBrowser(world.organiser, { sittingId })).toMatchObject({
      ...{ configKey: configKey(ownSettings), quitCode: null },
    });
    const [stored] = await database
      .select()
      .from(safeBrowser)
      .where(eq(safeBrowser.sittingId, sittingId));
    expect(stored?.config).toBe(writePlist(ownSettings));
  });

  test("refuses what is encrypted or opens another house, and keeps what was", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);
    must(await requireSafeBrowser(world.organiser, { sittingId, origin, own: ownFile }));
    const refused = async (own: Uint8Array, at = origin) =>
      requireSafeBrowser(world.organiser, { sittingId, origin: at, own });

    expect(await refused(new Uint8Array([0x1f, 0x8b, 0xff, 0xfe]))).toEqual({
      ...{ ok: false, reason: "not_plain" },
    });
    expect(await refused(ownFile, "https://other.example")).toEqual({
      ...{ ok: false, reason: "other_address" },
    });
    expect(await loadSafeBrowser(world.organiser, { sittingId })).toMatchObject({
      configKey: configKey(ownSettings),
    });
  });

  test("is dropped again, goes with a draft, and is closed with the sitting", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);
    const ask = (id: SittingId) =>
      requireSafeBrowser(world.organiser, { sittingId: id, origin, own: null });
    must(await ask(sittingId));

    must(await dropSafeBrowser(world.organiser, { sittingId }));
    must(await dropSafeBrowser(world.organiser, { sittingId }));
    expect(await loadSafeBrowser(world.organiser, { sittingId })).toBeNull();
    expect(await eventsOf(database, sittingId, "sitting.drop_safe_browser")).toHaveLength(1);
    must(await ask(sittingId));
    must(await deleteSitting(world.organiser, { sittingId }));

    await fourOfficers(world);
    const held = await aStartedSitting(world);
    must(await closeSitting(world.organiser, { sittingId: held }));
    expect(await ask(held)).toEqual({ ok: false, reason: "closed" });
    expect(await dropSafeBrowser(world.organiser, { sittingId: held })).toEqual({
      ...{ ok: false, reason: "closed" },
    });
  });

  test("is nothing to whoever does not organise the sitting", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);
    const another = await aDistrict({ database, keys });

    for (const actor of [world.invigilator, another.organiser]) {
      const ask = requireSafeBrowser(actor, { sittingId, origin, own: null });
      await expect(ask).rejects.toThrow(NotFound);
      await expect(dropSafeBrowser(actor, { sittingId })).rejects.toThrow(NotFound);
      await expect(loadSafeBrowser(actor, { sittingId })).rejects.toThrow(NotFound);
    }
    expect(await loadSafeBrowser(world.organiser, { sittingId })).toBeNull();
  });
});
