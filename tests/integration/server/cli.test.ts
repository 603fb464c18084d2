import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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

  it("estimates shares and means from tables, and names the lines that it cannot read", async () => {
    const file = (name: string, lines: readonly string[]) => {
      writeFileSync(join(dataDir, name), lines.join("\n"));
      return join(dataDir, name);
    };
    const cases = file("cases.csv", ["x,n,N", "33,38,62", "1,5,"]);
    const scores = file("scores.csv", ["diem,khoi,nguoi", "7,A,2", "9,A,2", "5,B,3", "6,B,3"]);
    const broken = file("broken.csv", ["x,n,N", "", "6,5,"]);

    const shares = await cli("estimate", "proportions", cases, "--json");
    const columns = ["--value", "diem", "--stratum", "khoi", "--population", "nguoi"];
    const mean = await cli("estimate", "mean", scores, ...columns, "--json");
    const refused = await cli("estimate", "proportions", broken, "--json");

    expect(JSON.parse(shares.out)).toMatchObject({
      cases: [{ x: 33, n: 38, N: 62, hypergeometric: [48, 57] }, { hypergeometric: null }],
    });
    expect(JSON.parse(mean.out)).toMatchObject({ n: 4, N: 5, mean: (2 * 8 + 3 * 5.5) / 5 });
    const units = await cli(
      "estimate",
      "units",
      scores,
      "--value",
      "diem",
      "--unit",
      "khoi",
      "--json",
    );
    expect(JSON.parse(units.out)).toMatchObject({
      n_persons: 4,
      n_units: 2,
      units: [{ n: 2 }, {}],
    });
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.out)).toMatchObject({
      errors: [{ code: "counts_disagree", line: 3 }],
    });
    const mistyped = await cli(
      "estimate",
      "mean",
      scores,
      ...columns,
      "--strata",
      "khoi",
      "--json",
    );
    expect(mistyped.code).toBe(2);
    expect(JSON.parse(mistyped.out)).toMatchObject({ errors: [{ code: "option_invalid" }] });
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
