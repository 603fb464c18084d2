import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimRunFile, completeRunFile, readRunFile, removeRunFile } from "@/lib/platform/run-file";
import { loadSecrets, SecretsDamaged } from "@/lib/platform/secrets";

let dataDir = "";

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "sat-hach-"));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

const mode = (name: string) => statSync(join(dataDir, name)).mode & 0o777;

describe("the secrets of an installation", () => {
  it("are made once, 256 bits each, for the owner's eyes only", () => {
    const first = loadSecrets(dataDir);
    const second = loadSecrets(dataDir);

    expect(second).toEqual(first);
    expect(Object.values(first).map((key) => key.length)).toEqual([32, 32, 32]);
    expect(new Set(Object.values(first).map(String)).size).toBe(3);
    expect(mode("secrets.json")).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(["secrets.json"]);
  });

  it.each(["", "{}", '{"auth":"c2hvcnQ=","attemptToken":"","candidateCode":""}'])(
    "are never replaced when damaged: %j",
    (text) => {
      writeFileSync(join(dataDir, "secrets.json"), text);

      expect(() => loadSecrets(dataDir)).toThrow(SecretsDamaged);
    },
  );
});

describe("the run file", () => {
  const place = { port: 3000, address: "http://localhost:3000" };

  it("tells where the database is, to the owner only, until it is given back", () => {
    expect(claimRunFile(dataDir, place)).toBeUndefined();
    expect(readRunFile(dataDir)?.pid).toBe(process.pid);
    expect(readRunFile(dataDir)?.databaseUrl).toBeUndefined();

    completeRunFile(dataDir, "postgres://db");
    expect(readRunFile(dataDir)).toMatchObject({ ...place, databaseUrl: "postgres://db" });
    expect(mode("run.json")).toBe(0o600);

    removeRunFile(dataDir);
    expect(readRunFile(dataDir)).toBeUndefined();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it("names the installation that has the folder already", () => {
    claimRunFile(dataDir, place);

    expect(claimRunFile(dataDir, { ...place, port: 4000 })).toMatchObject({
      pid: process.pid,
      port: 3000,
    });
  });

  it("is taken over from a process that is gone", async () => {
    const gone = spawn(process.execPath, ["-e", ""]);
    await once(gone, "exit");
    const left = { pid: gone.pid, began: null, ...place };
    writeFileSync(join(dataDir, "run.json"), JSON.stringify(left));

    expect(readRunFile(dataDir)).toBeUndefined();
    expect(claimRunFile(dataDir, place)).toBeUndefined();
  });

  it.runIf(process.platform === "linux")(
    "is taken over when its number was given to another process since",
    () => {
      const left = { pid: process.pid, began: "another boot 1", ...place };
      writeFileSync(join(dataDir, "run.json"), JSON.stringify(left));

      expect(readRunFile(dataDir)).toBeUndefined();
      expect(claimRunFile(dataDir, place)).toBeUndefined();
    },
  );

  it("is left alone by a process that does not own it", () => {
    const other = { pid: 1, began: null, ...place };
    writeFileSync(join(dataDir, "run.json"), JSON.stringify(other));

    removeRunFile(dataDir);

    expect(readdirSync(dataDir)).toEqual(["run.json"]);
  });
});
