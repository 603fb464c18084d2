import {
  readFileSync,
  rmSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { freePort } from "@/server/free-port";
import { runFileIn, runToEnd, startProduct, type Product } from "./product";

const asRoot = process.getuid?.() === 0;

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sat-hach-"));
  chmodSync(folder, 0o711);
  return folder;
}

const health = async (origin: string) => {
  const answer = await fetch(`${origin}/api/health`);
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
};

const databasePid = (dataDir: string) =>
  Number.parseInt(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8"), 10);

describe("the running product", () => {
  let product: Product;
  let dataDir = "";
  let port = 0;

  beforeAll(async () => {
    dataDir = temporaryFolder();
    port = await freePort();
    product = startProduct({ dataDir, port });
    await product.ready;
  });

  afterAll(async () => {
    product.child.kill("SIGKILL");
    await product.exit;
    rmSync(dataDir, { recursive: true });
  });

  it("says where it answers and how to make the first administrator", () => {
    const { out } = product.output();

    expect(out.split("\n")[0]).toBe(`Ready: http://localhost:${port}`);
    expect(out).toContain("npm run -s cli -- admin create");
    expect(out).not.toMatch(/^(Account|Candidate): /m);
  });

  it("is healthy, on both loopback addresses, and answers every time anew", async () => {
    const { status, body } = await health(product.origin);

    expect({ status, body }).toMatchObject({ status: 200, body: { status: "ok" } });
    expect((await fetch(`http://127.0.0.1:${port}/api/health`)).headers.get("cache-control")).toBe(
      "no-store",
    );
  });

  it("tells the command line where its database is, and nobody else", () => {
    const run = runFileIn(dataDir);

    expect(run).toMatchObject({ pid: product.child.pid, port });
    expect(run.databaseUrl).toMatch(/^postgres:\/\/sathach:.+@127\.0\.0\.1:/);
    for (const name of ["run.json", "secrets.json", "postgres-password", "postgres.log"]) {
      expect(statSync(join(dataDir, name)).mode & 0o777, name).toBe(0o600);
    }
  });

  it("passes pages on without what a client may not say", async () => {
    const answer = await fetch(`${product.origin}/units?q=1`, {
      headers: { "x-middleware-subrequest": "middleware", "x-forwarded-for": "203.0.113.1" },
    });
    const seen = (await answer.json()) as { url: string; headers: Record<string, string> };

    expect(seen.url).toBe("/units?q=1");
    expect(seen.headers).not.toHaveProperty("x-middleware-subrequest");
    expect(["127.0.0.1", "::1"]).toContain(seen.headers["x-forwarded-for"]);
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  it("passes uploads on whole, and refuses those that no page takes", async () => {
    const send = async (bytes: number, duplex?: "half") => {
      const body = duplex ? new Blob([Buffer.alloc(bytes)]).stream() : Buffer.alloc(bytes);
      const init = { method: "POST", body, ...(duplex ? { duplex } : {}) };
      const answer = await fetch(`${product.origin}/upload`, init);
      return { status: answer.status, body: (await answer.json()) as object };
    };

    expect(await send(2_000_000)).toMatchObject({ status: 200, body: { bytes: 2_000_000 } });
    expect(await send(2_000_000, "half")).toMatchObject({ body: { bytes: 2_000_000 } });
    expect(await send(26 * 1024 * 1024)).toEqual({ status: 413, body: { code: "too_large" } });
  });

  it("refuses a request that names a whole address", async () => {
    const asked = request({ host: "127.0.0.1", port, path: "http://elsewhere.example/" }).end();
    const [answer] = (await once(asked, "response")) as [{ statusCode: number; resume(): void }];
    answer.resume();

    expect(answer.statusCode).toBe(400);
  });

  it("refuses a second start from the same folder in one sentence", async () => {
    const second = await runToEnd({ dataDir, port: await freePort() });

    expect(second.code).toBe(1);
    expect(second.err.trim().split("\n")).toHaveLength(1);
    expect(second.err).toContain(`tiến trình ${product.child.pid}`);
    expect((await health(product.origin)).status).toBe(200);
  });

  it("says so while its pages restart, and serves them again", async () => {
    const death = await fetch(`${product.origin}/die`, { headers: { accept: "text/html" } });

    expect(death.status).toBe(502);
    expect(death.headers.get("retry-after")).toBe("2");
    expect(await death.text()).toContain("Hệ thống đang khởi động lại");
    await vi.waitFor(async () => expect((await fetch(product.origin)).status).toBe(200), 10_000);
  });

  it("is unhealthy while its database is gone, and brings it back by itself", async () => {
    const { databaseUrl } = runFileIn(dataDir);

    process.kill(databasePid(dataDir), "SIGKILL");

    await vi.waitFor(async () => {
      expect(await health(product.origin)).toEqual({
        status: 503,
        body: { status: "unavailable", reason: "database_unreachable" },
      });
    }, 5_000);
    await vi.waitFor(async () => expect((await health(product.origin)).status).toBe(200), 10_000);
    await vi.waitFor(async () => {
      expect((await fetch(`${product.origin}/api/v1/sittings`)).status).toBe(200);
    }, 10_000);
    expect(runFileIn(dataDir).databaseUrl).toBe(databaseUrl);
  });

  it("starts again after it was killed, with what it left behind", async () => {
    const orphan = databasePid(dataDir);
    product.child.kill("SIGKILL");
    await product.exit;

    product = startProduct({ dataDir, port });
    await product.ready;

    expect((await health(product.origin)).status).toBe(200);
    expect(databasePid(dataDir)).not.toBe(orphan);
  });

  it("finishes what is under way when told to stop, stops its database and ends with 0", async () => {
    const database = databasePid(dataDir);
    const slow = fetch(`${product.origin}/slow`);
    await pause(200);

    product.child.kill("SIGTERM");

    expect((await slow).status).toBe(200);
    expect(await product.exit).toBe(0);
    expect(existsSync(join(dataDir, "run.json"))).toBe(false);
    expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
    expect(existsSync(`/proc/${database}/exe`)).toBe(false);
  });
});

describe("a start that cannot succeed", () => {
  async function refusal(env: Record<string, string>, dataDir = temporaryFolder()) {
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const { code, out, err } = await runToEnd({ dataDir, port: await freePort(), env });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    return err.trim();
  }

  it("names the port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };

    expect(await refusal({ PORT: String(port) })).toBe(
      `Cổng ${port} đang có chương trình khác dùng. Xin đóng chương trình đó, ` +
        "hoặc chọn cổng khác bằng PORT.",
    );
  });

  it("names the data folder that cannot be written to", async () => {
    const folder = temporaryFolder();
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "file"), "");
    const path = join(folder, "file", "data");

    expect(await refusal({ LANG: "en_GB.UTF-8", DATA_DIR: path })).toBe(
      `The data folder ${path} cannot be written to. Allow it, or set DATA_DIR to another folder.`,
    );
  });

  it("names the database that cannot be reached, without its password", async () => {
    const err = await refusal({ DATABASE_URL: "postgres://someone:s3cret@127.0.0.1:9/tests" });

    expect(err.split("\n").at(-1)).toContain("127.0.0.1:9/tests");
    expect(err).not.toContain("s3cret");
  });

  it("names the variable that means nothing", async () => {
    expect(await refusal({ API_PROCESSES: "many" })).toContain("API_PROCESSES");
  });

  it("names the file of secrets that is damaged", async () => {
    const dataDir = temporaryFolder();
    writeFileSync(join(dataDir, "secrets.json"), "{}");

    expect(await refusal({}, dataDir)).toContain(join(dataDir, "secrets.json"));
  });
});

describe.runIf(asRoot)("an ordinary user", () => {
  it("starts and stops it, and is told when a folder is not theirs", async () => {
    const dataDir = temporaryFolder();
    onTestFinished(() => rmSync(dataDir, { recursive: true }));
    const nobody = { uid: 65_534, gid: 65_534 };
    const env = { HOME: dataDir, TMPDIR: tmpdir(), API_PROCESSES: "2" };
    const port = await freePort();

    const refused = await runToEnd({ dataDir, port, env, spawn: nobody });
    chownSync(dataDir, nobody.uid, nobody.gid);
    const product = startProduct({ dataDir, port, env, spawn: nobody });
    await product.ready;
    const { status } = await health(product.origin);
    product.child.kill("SIGINT");

    expect(refused.code).toBe(1);
    expect(refused.err).toContain(dataDir);
    expect(status).toBe(200);
    expect(await product.exit).toBe(0);
  });
});
