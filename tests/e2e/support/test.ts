import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test as base,
} from "@playwright/test";
import type { Role } from "@/lib/domain/policy/roles";
import { installation } from "./installation";
import { signIn } from "./sign-in";
import { pressEverythingTwice, pressTwiceName } from "./press-twice";
import { watch } from "./watch";
import { type Backstage, openBackstage } from "./backstage";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

type Fixtures = {
  /** A browser of its own, with the given storage; every one is watched and closed after the test. */
  readonly openContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A page of somebody who holds `role` in the demonstration world, notice read. */
  readonly signedInAs: (role: Role) => Promise<Page>;
};

type WorkerFixtures = {
  /** Sign-ins of the demonstration's accounts, one a role and worker. */
  readonly stateOf: (role: Role) => Promise<State>;
  /** The use cases of the product, by which a test prepares what is only its own. */
  readonly backstage: Backstage;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  stateOf: [
    async ({ browser }, use) => {
      const kept = new Map<Role, Promise<State>>();
      await use((role) => {
        const state = kept.get(role) ?? signInOnce(browser, role);
        kept.set(role, state);
        return state;
      });
    },
    { scope: "worker" },
  ],
  backstage: [
    async ({}, use) => {
      const backstage = openBackstage();
      await use(backstage);
      await backstage.close();
    },
    { scope: "worker" },
  ],
  openContext: async ({ browser }, use) => {
    const opened: { context: BrowserContext; trouble: readonly string[] }[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      const gapMs = process.env[pressTwiceName];
      if (gapMs !== undefined) pressEverythingTwice(context, Number(gapMs));
      opened.push({ context, trouble: watch(context, installation().origin) });
      return context;
    });
    for (const { context } of opened) await context.close();
    expect(opened.flatMap(({ trouble }) => trouble)).toEqual([]);
  },
  context: async ({ openContext }, use) => use(await openContext()),
  signedInAs: async ({ openContext, stateOf }, use) => {
    await use(async (role) => {
      const context = await openContext({ storageState: await stateOf(role) });
      return context.newPage();
    });
  },
});

async function signInOnce(browser: Browser, role: Role): Promise<State> {
  const { accounts, origin } = installation();
  const account = accounts.find((known) => known.role === role);
  if (!account) throw new Error(`the demonstration has no ${role}`);
  const context = await browser.newContext({ baseURL: origin, locale: "vi-VN" });
  await signIn(await context.newPage(), account);
  const state = await context.storageState();
  await context.close();
  return state;
}
