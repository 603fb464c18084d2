import { expect, it } from "vitest";
import { barringActions } from "@/lib/domain/contest/barring";
import type { UserId } from "@/lib/domain/ids";
import { may } from "@/lib/domain/policy/policy";
import { roles } from "@/lib/domain/policy/roles";

it("bars exactly the roles that know the questions, organise, or open accounts", () => {
  const barred = roles.filter((role) => {
    const actor = {
      ...{ userId: "u" as UserId, name: "", officerId: null, roles: [{ role, unitId: null }] },
    };
    return barringActions.some((action) => may(actor, action));
  });

  expect(barred).toEqual(["administrator", "author", "reviewer", "organiser"]);
});
