import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { getPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freePort } from "@/server/free-port";
import { yieldingNice } from "@/server/supervisor/yielding";
import { startProduct, type Product } from "./product";

const patience = { timeout: 60_000 };

/** The processes that one has started, by the last part of the program they run. */
function childrenOf(pid = 0) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  return children.map((child) => {
    const words = readFileSync(`/proc/${child}/cmdline`, "utf8").split("\0").filter(Boolean);
    const program = words.findLast((word) => word.endsWith(".ts")) ?? "";
    return { pid: Number(child), entry: program.split("/").at(-1) ?? "" };
  });
}

describe("what works beside the API processes", () => {
  let product: Product;
  let dataDir = "";

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "sat-hach-"));
    chmodSync(dataDir, 0o711);
    product = startProduct({ dataDir, port: await freePort(), jobs: true });
    await product.ready;
  });

  afterAll(async () => {
    product.child.kill("SIGTERM");
    await product.exit;
    rmSync(dataDir, { recursive: true });
  });

  it("gets less of the processor than what answers candidates", () => {
    const nice = childrenOf(product.child.pid).map(({ entry, pid }) => [entry, getPriority(pid)]);

    expect(nice).toContainEqual(["stub-web.ts", yieldingNice]);
    expect(nice).toContainEqual(["rooms.ts", yieldingNice]);
    expect(nice).toContainEqual(["jobs.ts", yieldingNice]);
    expect(nice).toContainEqual(["api.ts", 0]);
  });

  const pidOf = (program: string) =>
    childrenOf(product.child.pid).find(({ entry }) => entry === program)?.pid ?? 0;

  async function killAndAwait(program: string) {
    const first = pidOf(program);
    process.kill(first, "SIGKILL");
    await vi.waitUntil(() => ![0, first].includes(pidOf(program)), patience);
  }

  it("does its jobs, and begins again when they end", async () => {
    await killAndAwait("jobs.ts");

    expect((await fetch(`${product.origin}/api/health`)).status).toBe(200);
  }, 130_000);

  it("shows live rooms, and is started again when it ends", async () => {
    const look = async () => {
      const answer = await fetch(`${product.origin}/api/v1/rooms/${randomUUID()}`);
      return [answer.status, await answer.json()] as const;
    };
    expect(await look()).toEqual([401, { code: "sign_in" }]);

    await killAndAwait("rooms.ts");

    await vi.waitFor(async () => {
      expect(await look()).toEqual([401, { code: "sign_in" }]);
    }, patience);
  }, 130_000);
});
