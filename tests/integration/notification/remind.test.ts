import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { notification, roleAssignment } from "@/db/schema";
import { addDays } from "@/lib/domain/calendar/add-days";
import type { NotificationId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { countUnreadNotifications } from "@/lib/services/notification/count-unread-notifications";
import { listNotifications } from "@/lib/services/notification/list-notifications";
import { listTasks } from "@/lib/services/notification/list-tasks";
import { type Mail, mailReminders } from "@/lib/services/notification/mail-reminders";
import { markRead } from "@/lib/services/notification/mark-read";
import { remindPeople } from "@/lib/services/notification/remind-people";
import { saveEmail } from "@/lib/services/notification/save-email";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { announceTo, aPlannedVisit, type Planned, stateOf, take, today } from "../campaign/a-visit";
import { must } from "../sitting/a-sitting";

/** An announced visit whose unit has a representative that the database knows. */
async function anAnnounced(pools: Pick<Planned, "database" | "keys">) {
  const world = await aPlannedVisit(pools);
  const { representative, north, inspector, visitId } = world;
  const { userId } = representative.actor;
  await pools.database
    .insert(roleAssignment)
    .values({ userId, role: "unit_representative", unitId: north });
  must(await announceTo(inspector, world, visitId));
  return world;
}

const kindsOf = async (ctx: Context) =>
  (await listNotifications(ctx, { page: 1 })).notifications.map(({ kind }) => kind);

describe("remindPeople", () => {
  test("tells the unit that it is asked, when little time is left, and when it is late, once each", async ({
    database,
    keys,
  }) => {
    const { representative, leader, inspector, stranger } = await anAnnounced({ database, keys });
    const remind = (days: number) =>
      remindPeople({ db: database }, { today: addDays(today, days) });

    await remind(0);
    expect(await kindsOf(representative)).toEqual(["your_turn"]);
    await Promise.all([remind(3), remind(3), remind(4)]);
    await remind(6);
    await remind(9);

    expect(await kindsOf(representative)).toEqual(["overdue", "due_soon", "your_turn"]);
    expect([await kindsOf(leader), await kindsOf(inspector), await kindsOf(stranger)]).toEqual([
      ...[[], [], []],
    ]);
    await remind(20);
    expect([await kindsOf(leader), await kindsOf(inspector)]).toEqual([["due_soon"], ["due_soon"]]);
  });

  test("is counted until read, by whoever was told alone", async ({ database, keys }) => {
    const { representative, stranger } = await anAnnounced({ database, keys });
    await remindPeople({ db: database }, { today });
    const [told] = (await listNotifications(representative, { page: 1 })).notifications;
    const id = told?.id as NotificationId;

    await markRead(stranger, { id });
    await markRead(stranger, { id: null });
    expect(await countUnreadNotifications(representative)).toBe(1);
    await markRead(representative, { id });

    expect(await countUnreadNotifications(representative)).toBe(0);
    expect(await remindPeople({ db: database }, { today })).toEqual({ told: 0 });
  });
});

describe("a step that is taken", () => {
  test("ends what was told of it, and nothing of other units", async ({ database, keys }) => {
    const world = await anAnnounced({ database, keys });
    const { representative, inspector, visitId, southVisitId } = world;
    await remindPeople({ db: database }, { today: addDays(today, 9) });
    const elsewhere = { userId: representative.actor.userId, visitId: southVisitId };
    await database
      .insert(notification)
      .values({ ...elsewhere, kind: "overdue", step: "visit", key: "elsewhere" });
    expect(await countUnreadNotifications(representative)).toBe(2);

    await take(world, representative, { move: "self_report" });

    expect(await countUnreadNotifications(representative)).toBe(1);
    const [open] = (await listNotifications(representative, { page: 1 })).notifications.filter(
      ({ readAt }) => readAt === null,
    );
    expect(open).toMatchObject({ visitId: southVisitId });
    await remindPeople({ db: database }, { today: addDays(today, 25) });
    expect(await countUnreadNotifications(inspector)).toBe(1);
    await take(world, inspector, { move: "visit" });
    expect(await countUnreadNotifications(inspector)).toBe(0);
    expect(await stateOf(world, visitId)).toBe("visited");
  });
});

describe("listTasks", () => {
  test("shows each side what waits for it", async ({ database, keys }) => {
    const { representative, inspector, stranger, visitId } = await anAnnounced({ database, keys });
    const atVisit = { ...inspector, now: new Date(`${addDays(today, 20)}T02:00:00Z`) };

    expect(await listTasks(representative)).toMatchObject([
      { id: visitId, next: { step: "self_report", dueOn: addDays(today, 5) } },
    ]);
    expect(await listTasks(inspector)).toEqual([]);
    expect(await listTasks(atVisit)).toMatchObject([{ id: visitId, next: { step: "visit" } }]);
    const others = (await listTasks(stranger)).map(({ id }) => id);
    expect(others).not.toContain(visitId);
  });
});

describe("mailReminders", () => {
  test("writes once to who gave an address, and tries again later where the server fails", async ({
    database,
    keys,
  }) => {
    const { representative } = await anAnnounced({ database, keys });
    const { userId } = representative.actor;
    await remindPeople({ db: database }, { today });
    const sent: Mail[] = [];
    const errors: unknown[] = [];
    const run = (now: Date, broken = false) =>
      mailReminders(
        { db: database },
        {
          now,
          send: async (mail) => {
            if (broken) throw new Error("451 later");
            sent.push(mail);
          },
          failed: (error) => errors.push(error),
        },
      );
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);

    expect(await run(at(0))).toEqual({ more: false });
    await saveEmail(representative, { email: "donvi@example.gov.vn" });
    expect(await actsOn(database, userId)).toContain("user.set_email");
    await run(at(1), true);
    expect([errors.length, sent.length]).toEqual([1, 0]);
    await run(at(1.5));
    expect(sent).toEqual([]);
    await run(at(4));
    await run(at(60));

    expect(sent).toMatchObject([[{ email: "donvi@example.gov.vn", kind: "your_turn", tries: 2 }]]);
    const rows = await database.select().from(notification).where(eq(notification.userId, userId));
    expect(rows).toMatchObject([{ mailTries: 2 }]);
    expect(rows[0]?.mailedAt).not.toBeNull();
  });
});
