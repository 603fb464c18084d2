import { expect } from "@playwright/test";
import { actions } from "@/tests/support/access-actions";
import type { Audience } from "@/tests/support/access-roles";
import { test } from "../support/test";
import { act, actsOf, builtActions, type Sent } from "./act";
import { type Ids, type People, type Person, twoUnits } from "./people";
import { anything, sent } from "./sent";

test.describe.configure({ mode: "default", timeout: 240_000 });

const built = builtActions();

/** Actions that need a role, as "file action". */
const guarded = Object.entries(actions).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, audience]) =>
    typeof audience === "object" ? [{ name: `${file} ${name}`, audience }] : [],
  ),
);

let people: People;

test.beforeAll(async ({ backstage }) => {
  test.setTimeout(240_000);
  people = await twoUnits(backstage);
});

function messageTo(name: string, ids: Ids): Sent {
  return (sent[name] ?? anything)(ids);
}

const mayOn = (audience: Exclude<Audience, string>, { role }: Person, side: "own" | "other") =>
  audience[role] === "all" || (audience[role] === "own" && side === "own");

test("every action of the build stands in the table", () => {
  const known = Object.entries(actions).flatMap(([file, exported]) =>
    Object.keys(exported).map((name) => `${file} ${name}`),
  );
  expect([...built.keys()].sort()).toEqual(known.sort());
});

for (const { name, audience } of guarded) {
  test(`${name} leaves no trace for whom the table does not let act`, async ({ backstage }) => {
    const action = built.get(name);
    if (!action) throw new Error("not in the build");
    const anonymous = await act(
      action,
      { cookie: undefined, ids: people.own.ids },
      messageTo(name, people.own.ids),
    );
    expect(anonymous.place).toBe("/sign-in");

    const wrong: string[] = [];
    for (const side of ["own", "other"] as const) {
      const refused = people.persons.filter((person) => !mayOn(audience, person, side));
      const { ids } = people[side];
      const before = await actsOf(backstage, refused);
      const answers = await Promise.all(
        refused.map(({ cookie }) => act(action, { cookie, ids }, messageTo(name, ids))),
      );
      for (const [index, { status }] of answers.entries()) {
        if (status >= 500) wrong.push(`${refused[index]?.role} on the ${side} unit: ${status}`);
      }
      const after = await actsOf(backstage, refused);
      const acted = refused.filter(({ userId }) => after.get(userId) !== before.get(userId));
      wrong.push(...acted.map(({ role }) => `${role} on the ${side} unit: acted`));
    }
    expect(wrong).toEqual([]);

    // The same message from somebody who may: else all of the above would prove nothing. Where no
    // role is enough, and a row says who may, the journey that makes the row proves it.
    if (!(name in sent) || Object.keys(audience).length === 0) return;
    const able = people.persons.find((person) => mayOn(audience, person, "own"));
    if (!able) throw new Error("nobody may");
    const before = await actsOf(backstage, [able]);
    const { ids } = people.own;
    const { body } = await act(action, { cookie: able.cookie, ids }, messageTo(name, ids));
    expect(await actsOf(backstage, [able]), body.slice(0, 500)).not.toEqual(before);
  });
}
