import { expect } from "vitest";
import { foundAdministrator } from "@/lib/services/access/found-administrator";
import { test } from "@/tests/support/worker-database";
import { actsOn, signedIn, visitor } from "./a-person";

test("the first administrator is made once, and not while there is one", async ({ database }) => {
  const made = await foundAdministrator(visitor(database), { login: "Hanh", name: "Ngô Hạnh" });
  const again = await foundAdministrator(visitor(database), { login: "other", name: "Khác" });

  if (!made.ok) throw new Error(made.reason);
  expect(again).toEqual({ ok: false, reason: "already_founded" });
  expect(await actsOn(database, made.value.id)).toEqual(["user.found_administrator"]);
  expect(await signedIn(visitor(database), { login: "hanh", ...made.value })).toBeTruthy();
});
