import { expect } from "@playwright/test";
import { aRoom } from "../support/a-room";
import { test } from "../support/test";
import { ask } from "./ask";
import { keptBy, unguardedIn } from "./guards";

test("a nonce is used once", async () => {
  const nonceOf = async () => {
    const { headers } = await ask("/help");
    return /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
  };
  const [one, two] = [await nonceOf(), await nonceOf()];

  expect(one).toMatch(/^.{20,}$/);
  expect(one).not.toBe(two);
});

test("the candidate's page is as guarded as the others", async ({ backstage }) => {
  const { sittingId } = await aRoom(backstage);
  const answer = await ask(`/thi/${sittingId}`);

  expect(answer.status).toBe(200);
  expect(unguardedIn(answer)).toEqual([]);
  expect(answer.headers.get("content-security-policy")).toContain(
    "require-trusted-types-for 'script'",
  );
  // It holds nobody's data, and has to open when the network is away.
  expect(answer.headers.get("cache-control")).toBe("no-cache");
});

for (const path of ["/api/v1/sittings", "/api/v1/nothing", "/api/health", "/nothing-here"]) {
  test(`${path} is taken for what it is, and kept nowhere`, async () => {
    const answer = await ask(path);

    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(keptBy(answer)).toEqual([]);
  });
}
