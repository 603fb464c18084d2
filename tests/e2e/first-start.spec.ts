import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

test.describe.configure({ mode: "serial" });

let product: ChildProcess;
let said = "";
let folder = "";
let origin = "";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = mkdtempSync(join(tmpdir(), "sat-hach-e2e-"));
  const port = await freePort();
  origin = `http://localhost:${port}`;
  product = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: String(port), DATA_DIR: join(folder, "data") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  product.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await expect.poll(() => said, { timeout: 280_000 }).toContain("Candidate: ");
});

test.afterAll(async () => {
  product.kill("SIGTERM");
  await once(product, "exit");
  rmSync(folder, { recursive: true, force: true });
});

test("a newcomer's first start answers and offers a sign-in", async ({ page, request }) => {
  expect((await request.get(`${origin}/api/health`)).status()).toBe(200);

  await page.goto(`${origin}/sign-in`);

  await expect(page.locator("[name=login]")).toBeVisible();
  await expect(page.locator("[name=password]")).toBeVisible();
});

test("the candidate's page opens at the address that was printed", async ({ page }) => {
  const address = /^Candidate: \S+ \S+ (\S+)$/m.exec(said)?.[1] ?? "";

  await page.goto(address);

  await expect(page.locator("input").first()).toBeVisible();
});
