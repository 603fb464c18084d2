import { expect } from "@playwright/test";
import { calls } from "@/tests/support/access-calls";
import { installation } from "../support/installation";
import { type Seat, sitDown } from "../support/sit";
import { test } from "../support/test";
import { type People, twoUnits } from "./people";

test.describe.configure({ mode: "default", timeout: 240_000 });

let people: People;
let seats: Record<"own" | "other", Seat>;

test.beforeAll(async ({ backstage }) => {
  test.setTimeout(240_000);
  people = await twoUnits(backstage);
  const { own, other } = people;
  seats = {
    own: await sitDown(own.room.sittingId, own.room.slips[0]),
    other: await sitDown(other.room.sittingId, other.room.slips[0]),
  };
});

/** Bodies that the calls take; what else they refuse is another matter. */
const bodies: Readonly<Record<string, unknown>> = {
  "POST sittings/:id/enter": {},
  "POST sittings/:id/rules": { accepted: true },
  "POST sittings/:id/start": { device_id: "desk-of-a-stranger" },
  "POST sittings/:id/take-over": { device_id: "desk-of-a-stranger", code: "AAAAAA" },
  "POST attempts/:id/save": { epoch: 1, items: [{ seq: 900, position: 1, value: "x" }] },
  "POST attempts/:id/submit": { epoch: 1, last_seq: 0 },
  "POST attempts/:id/call": {},
  "POST attempts/:id/report": { position: 1, reason: "unclear", text: "" },
};

/** A file comes as it is. */
const typeOf = (call: string) =>
  call.endsWith("/files") ? "application/octet-stream" : "application/json";

async function statusOf(call: string, side: "own" | "other", headers: Record<string, string>) {
  const { origin } = installation();
  const [method = "", path = ""] = call.split(" ");
  const id = path.startsWith("attempts") ? seats[side].attemptId : people[side].room.sittingId;
  const answer = await fetch(`${origin}/api/v1/${path.replace(":id", id)}`, {
    method,
    headers: { origin, "content-type": typeOf(call), ...headers },
    ...(method === "POST" ? { body: JSON.stringify(bodies[call]) } : {}),
  });
  // A stream of events would never end.
  await answer.body?.cancel();
  return answer.status;
}

const needing = (kind: "candidate" | "attempt") =>
  Object.entries(calls).flatMap(([call, needs]) => (needs === kind ? [call] : []));

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

for (const call of [...needing("candidate"), ...needing("attempt")]) {
  test(`${call} is refused without a token and to every account's session`, async () => {
    expect(await statusOf(call, "own", {})).toBe(401);
    for (const { role, cookie } of people.persons) {
      expect(await statusOf(call, "own", { cookie }), role).toBe(401);
    }
  });

  test(`${call} is refused to the candidate of another sitting, whatever token they hold`, async () => {
    const { candidateToken, attemptToken } = seats.other;
    for (const token of [candidateToken, attemptToken]) {
      expect([401, 404]).toContain(await statusOf(call, "own", bearer(token)));
    }
  });
}

for (const call of needing("attempt")) {
  test(`${call} is refused to a token that was made for another purpose or bent`, async () => {
    const { candidateToken, attemptToken } = seats.own;
    const bent = attemptToken.replace(/.(?=.{3}$)/, (letter) => (letter === "A" ? "B" : "A"));
    expect(await statusOf(call, "own", bearer(candidateToken))).toBe(401);
    expect(await statusOf(call, "own", bearer(bent))).toBe(401);
  });
}

test("the door opens with an account for the officer of the roll alone", async () => {
  for (const { role, cookie } of people.persons) {
    const status = await statusOf("POST sittings/:id/enter", "own", { cookie });

    if (role === "candidate") expect(status, role).toBe(200);
    else expect([401, 404], role).toContain(status);
  }
  const candidate = people.persons.find(({ role }) => role === "candidate");
  const cookie = candidate?.cookie ?? "";
  expect([401, 404]).toContain(await statusOf("POST sittings/:id/enter", "other", { cookie }));
});

for (const [call, audience] of Object.entries(calls)) {
  // A file that is none is refused before anybody asks whose room it is for.
  if (typeof audience !== "object" || call.endsWith("emergency-files")) continue;
  test(`${call} answers the accounts of the table alone, and for their own room`, async () => {
    expect(await statusOf(call, "own", {})).toBe(401);
    for (const { role, cookie } of people.persons) {
      const own = await statusOf(call, "own", { cookie });
      if (audience[role] === undefined) expect([401, 404], role).toContain(own);
      else expect([401, 404], role).not.toContain(own);
      expect([401, 404], role).toContain(await statusOf(call, "other", { cookie }));
    }
  });
}

test("what changes something is refused to a page of another site", async () => {
  const foreign = { ...bearer(seats.own.attemptToken), origin: "https://elsewhere.example" };
  for (const call of Object.keys(calls).filter((name) => name.startsWith("POST"))) {
    expect(await statusOf(call, "own", foreign), call).toBe(403);
  }
});

test("its own token opens each call", async () => {
  for (const call of needing("candidate")) {
    const status = await statusOf(call, "own", bearer(seats.own.candidateToken));
    expect([200, 400, 403, 409, 422], call).toContain(status);
  }
  for (const call of needing("attempt")) {
    const status = await statusOf(call, "own", bearer(seats.own.attemptToken));
    expect([200, 204, 400, 409, 422], call).toContain(status);
  }
});
