import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");

let dataDir = "";

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), "sat-hach-"));
  chmodSync(dataDir, 0o711);
});

afterAll(() => rmSync(dataDir, { recursive: true }));

type Ended = { readonly code: unknown; readonly out: string; readonly err: string };

function cli(...args: string[]): Promise<Ended> {
  const words = ["--import", "tsx", join(root, "scripts", "cli", "main.ts"), ...args];
  const env = { ...process.env, DATA_DIR: dataDir, LANG: "C" };
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: root, env }, (error, out, err) => {
      resolve({ code: error?.code ?? 0, out, err });
    });
  });
}

describe("the command line", () => {
  it("lists its commands when it is asked for one that there is not", async () => {
    const { code, out, err } = await cli("fly", "away");

    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("admin create");
  });

  it("refuses input with a code and a Vietnamese sentence", async () => {
    const { code, out } = await cli("admin", "create", "--login", "quantri", "--json");

    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      errors: [{ code: "option_invalid", message: "Tùy chọn --name thiếu hoặc không đúng." }],
    });
  });

  it("makes the first administrator without the product running, and no second one", async () => {
    const person = ["--login", "QuanTri", "--name", "Lê Thị Hoa", "--json"];

    const first = await cli("admin", "create", ...person);
    const second = await cli("admin", "create", ...person);

    expect(first.code).toBe(0);
    expect(first.out).toMatch(
      /^{"created":true,"login":"quantri","password":"[a-z2-9]{4}(-[a-z2-9]{4}){3}"}\n$/,
    );
    expect(second.code).toBe(1);
    expect(JSON.parse(second.out)).toMatchObject({ created: false, code: "already_founded" });
    expect(existsSync(join(dataDir, "run.json"))).toBe(false);
    expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
  });
});
