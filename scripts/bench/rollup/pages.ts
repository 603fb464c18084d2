import { Agent, get } from "node:http";
import { chromium } from "@playwright/test";
import { chromiumPath } from "@/scripts/browser/chromium";

/** The cookies of somebody who signed in as people do. */
export async function signIn(
  port: number,
  { login, password }: { login: string; password: string },
): Promise<string> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    chromiumSandbox: false,
    args: ["--disable-background-networking", "--disable-component-update", "--no-first-run"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/sign-in`);
    await page.fill("input[name=login]", login);
    await page.fill("input[name=password]", password);
    await page.press("input[name=password]", "Enter");
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    const cookies = await page.context().cookies();
    return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  } finally {
    await browser.close();
  }
}

type Asked = { readonly port: number; readonly path: string; readonly cookie: string };

/** Milliseconds from the request to the last byte, over one kept connection, after a few to warm up. */
export async function timePage(page: Asked, requests: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (let n = 0; n < 5; n += 1) await ask(page, agent);
    const times: number[] = [];
    for (let n = 0; n < requests; n += 1) times.push(await ask(page, agent));
    return times;
  } finally {
    agent.destroy();
  }
}

function ask({ port, path, cookie }: Asked, agent: Agent): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, agent, headers: { cookie } }, (response) => {
      response.resume();
      response.once("error", reject);
      response.once("end", () => {
        if (response.statusCode === 200) resolve(performance.now() - begun);
        else reject(new Error(`${path}: ${response.statusCode}`));
      });
    }).once("error", reject);
  });
}
