import { describe, expect } from "vitest";
import { addDays } from "@/lib/domain/calendar/add-days";
import { exportFollowUp } from "@/lib/services/follow-up/export-follow-up";
import { listFollowUp } from "@/lib/services/follow-up/list-follow-up";
import { remindPeople } from "@/lib/services/notification/remind-people";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { anIssued, due, later, today } from "../finding/a-conclusion";
import { told } from "./a-remedy";

describe("listFollowUp", () => {
  const all = { search: "", show: "", unitId: null, campaignId: null, page: 1 } as const;

  test("shows each their own, what is over its day counted", async ({ database, keys }) => {
    const world = await anIssued({ database, keys });
    const { recommendationId, representative, leader, stranger, campaignId, north } = world;

    const own = await listFollowUp(representative, all);
    expect(own.rows).toMatchObject([{ id: recommendationId, state: "issued", dueOn: due }]);
    expect(own.counts).toMatchObject({ total: 1, owed: 1, overdue: 0 });
    const late = await listFollowUp(later(leader, 31), { ...all, campaignId, show: "overdue" });
    expect(late.rows.map(({ id }) => id)).toEqual([recommendationId]);
    expect((await listFollowUp(stranger, all)).rows).toEqual([]);
    expect((await listFollowUp(leader, { ...all, unitId: north })).total).toBe(1);
    expect((await listFollowUp(leader, { ...all, search: "quyet dinh" })).total).toBe(1);
    expect((await listFollowUp(leader, { ...all, search: "may in" })).total).toBe(0);
    expect((await listFollowUp(leader, { ...all, show: "closed" })).total).toBe(0);
  });

  test("goes into a workbook, which the log knows", async ({ database, keys }) => {
    const { leader } = await anIssued({ database, keys });
    const headings = {
      ...{ number: "STT", unit: "Đơn vị", campaign: "Đợt", text: "Kiến nghị", owner: "Nơi" },
      ...{
        person: "Người",
        due: "Hạn",
        state: "Trạng thái",
        late: "Trễ",
        remedy: "KP",
        check: "PT",
      },
    };
    const words = { sheet: "Kiến nghị", asOf: (day: string) => day, headings, state: String };

    const bytes = await exportFollowUp(leader, { query: all, words });

    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe("PK");
    expect(await actsOn(database, "list")).toEqual(["recommendation.export"]);
  });
});

describe("remindPeople", () => {
  test("tells the unit line by line what is due soon and late, and the team what is late", async ({
    database,
    keys,
  }) => {
    const world = await anIssued({ database, keys });
    const { representative, leader } = world;
    const before = (await told(world, representative)).length;

    for (const days of [27, 28, 31, 32]) {
      await remindPeople({ db: database }, { today: addDays(today, days) });
    }

    expect((await told(world, representative)).slice(before)).toEqual(["due_soon", "overdue"]);
    expect(await told(world, leader)).toEqual(["overdue"]);
  });
});
