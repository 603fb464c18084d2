import { sql } from "drizzle-orm";
import { describe, expect, vi } from "vitest";
import { connect, type Transaction } from "@/db/client";
import type { Actor } from "@/lib/domain/policy/policy";
import { createLiveRooms } from "@/server/room/live-rooms";
import { anAccount, anAdministrator } from "../access/a-person";
import { test } from "./support/room-test";

describe("the age of a live room", () => {
  test("is a second at most, and nobody waits for the next snapshot before", async ({
    database,
    makeRoom,
    url,
  }) => {
    const room = await makeRoom();
    const { sittingId } = room;
    const admin = { ...(await anAdministrator(database)), now: new Date() };
    const { id: userId } = await anAccount(admin, { role: "invigilator" });
    await room.sql`insert into sitting_invigilator values (${sittingId}, ${userId})`;
    const roles = [{ role: "invigilator", unitId: null }] as const;
    const actor: Actor = { userId, name: "", officerId: null, roles };
    let now = 0;
    const rooms = createLiveRooms(database, () => now);
    const { version: first } = await rooms.look(actor, sittingId);
    await room.sql`update candidate set absence_reason = 'Ốm' where sitting_id = ${sittingId}`;
    const { database: other, close } = connect(url, { max: 1 });

    const late = await other.transaction(async (tx) => {
      await tx.execute(sql`lock table candidate_presence in access exclusive mode`);
      now = 999;
      // The next snapshot is begun, cannot be taken, and keeps nobody.
      expect((await rooms.look(actor, sittingId)).version).toBe(first);
      await vi.waitUntil(() => isWaiting(tx), { timeout: 10_000 });
      expect((await rooms.look(actor, sittingId)).version).toBe(first);
      now = 1_000;
      return { look: rooms.look(actor, sittingId) };
    });
    const second = await late.look;
    await close();

    expect(second.version).not.toBe(first);
  });
});

/** Whether somebody waits for a table that is held. */
async function isWaiting(tx: Transaction): Promise<boolean> {
  const rows = await tx.execute(sql`
    select from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`);
  return rows.length > 0;
}
