import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { getPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freePort } from "@/server/free-port";
import { yieldingNice } from "@/server/supervisor/yielding";
import { startProduct, type Product } from "./product";

const patience = { timeout: 60_000 };

/** The processes that one has started, by the last part of what they run. */
function childrenOf(pid = 0) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  return children.map((child) => {
    const words = readFileSync(`/proc/${child}/cmdline`, "utf8").split("\0").filter(Boolean);
    return { pid: Number(child), entry: words.at(-1)?.split("/").at(-1) ?? "" };
  });
}

describe("what the API process asks", () => {
  let product: Product;
  let dataDir = "";

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "sat-hach-"));
    chmodSync(dataDir, 0o711);
    product = startProduct({ dataDir, port: await freePort() });
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
    expect(nice).toContainEqual(["api.ts", 0]);
  });

  it("shows live rooms, and is started again when it ends", async () => {
    const look = async () => {
      const answer = await fetch(`${product.origin}/api/v1/rooms/${randomUUID()}`);
      return [answer.status, await answer.json()] as const;
    };
    const pidOfRooms = () =>
      childrenOf(product.child.pid).find(({ entry }) => entry === "rooms.ts")?.pid ?? 0;
    expect(await look()).toEqual([401, { code: "sign_in" }]);
    const first = pidOfRooms();

    process.kill(first, "SIGKILL");
    await vi.waitUntil(() => ![0, first].includes(pidOfRooms()), patience);

    await vi.waitFor(async () => {
      expect(await look()).toEqual([401, { code: "sign_in" }]);
    }, patience);
  }, 130_000);
});
