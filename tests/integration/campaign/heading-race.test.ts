import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { describe, expect, vi } from "vitest";
import type { Database, Transaction } from "@/db/client";
import { selectHeaded, selectOptionalCampaign } from "@/db/queries/campaigns";
import { selectOptionalMinutes } from "@/db/queries/signing";
import { campaign } from "@/db/schema";
import { scopeOf } from "@/lib/domain/policy/policy";
import { changeHeading } from "@/lib/services/campaign/change-heading";
import type { Context } from "@/lib/services/context";
import { drawUpMinutes } from "@/lib/services/signing/draw-up-minutes";
import { test } from "@/tests/support/worker-database";
import { aVerifiedRecord, type Visit } from "../signing/a-record";
import { aDistrict, must } from "../sitting/a-sitting";
import { announceTo, aPlannedVisit } from "./a-visit";

const heading = { issuingBody: "Phòng Nội vụ huyện Thử", issuingParent: "UBND huyện Thử" };
const minutes = { number: "07/BB-ĐKT", heldOn: "2026-11-23" };

describe("A heading corrected at the moment that something comes to stand under it", () => {
  test("heads the minutes that were waiting for it", async ({ database, keys, url }) => {
    const made = await aRecordWithoutPapers({ database, keys });
    const drawing = await whileOpen(url, made.leader, {
      first: async (ctx) => must(await changeHeading(ctx, { ...made, ...heading })),
      second: () => drawUpMinutes(made.second, { ...made, ...minutes }),
    });

    must(drawing);
    const drawn = await selectOptionalMinutes(database, made.recordId);
    expect(JSON.parse(drawn?.content ?? "")).toMatchObject({
      issued_by: { own_body: heading.issuingBody, parent_body: heading.issuingParent },
    });
  });

  test("waits for minutes, and stays as they say", async ({ database, keys, url }) => {
    const made = await aRecordWithoutPapers({ database, keys });
    const changed = await whileOpen(url, made.second, {
      first: async (ctx) => must(await drawUpMinutes(ctx, { ...made, ...minutes })),
      second: () => changeHeading(made.leader, { ...made, ...heading }),
    });

    expect(changed).toEqual({ ok: false, reason: "minutes_drawn_up" });
    const scope = scopeOf(made.leader.actor, "campaign.read");
    const kept = await selectOptionalCampaign(database, scope, made.campaignId);
    expect(kept?.issuingBody).toBe("");
  });

  test("waits for a notice, and stays as it was sent", async ({ database, keys, url }) => {
    const world = await aPlannedVisit({ database, keys });
    const changed = await whileOpen(url, world.inspector, {
      first: async (ctx) => must(await announceTo(ctx, world, world.visitId)),
      second: () => changeHeading(world.office, { ...world, ...heading }),
    });

    expect(changed).toEqual({ ok: false, reason: "paper_issued" });
  });
});

type Pools = { readonly database: Database; readonly keys: Database };

/** Verified, in a campaign that came to be kept here after its notice: no paper holds the heading back. */
async function aRecordWithoutPapers(pools: Pools): Promise<Visit> {
  const made = await aVerifiedRecord(await aDistrict(pools));
  const { database, campaignId } = made;
  const keptLater = { createdAt: sql`now()` };
  await database.update(campaign).set(keptLater).where(eq(campaign.id, campaignId));
  expect(await selectHeaded(database, campaignId)).toEqual({ papers: [], minutes: false });
  return made;
}

type Acts<T> = {
  readonly first: (ctx: Context) => Promise<unknown>;
  readonly second: () => Promise<T>;
};

/** What `second` answers that came while the transaction of `first` had done its work and was open. */
async function whileOpen<T>(url: string, ctx: Context, { first, second }: Acts<T>): Promise<T> {
  const owner = postgres(url, { max: 1 });
  let over = false;
  const late = await ctx.db.transaction(async (tx) => {
    await first({ ...ctx, db: within(tx) });
    const answer = second().finally(() => {
      over = true;
    });
    await vi.waitUntil(async () => over || (await somebodyWaits(owner)), { timeout: 10_000 });
    return { answer };
  });
  await owner.end();
  return late.answer;
}

/** A use case that opens its transaction in another one's gets a savepoint of it. */
const within = (tx: Transaction) => tx as unknown as Database;

async function somebodyWaits(owner: postgres.Sql): Promise<boolean> {
  const rows = await owner`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return rows.length > 0;
}
