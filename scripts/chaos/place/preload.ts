import { execFileSync } from "node:child_process";
import { chmodSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Makes PostgreSQL's disk slow and its clock jump, where a C compiler can build the library. */
export type Preload = {
  readonly environment: Readonly<Record<string, string>>;
  readonly slowDisk: (milliseconds: number) => void;
  readonly jumpClock: (milliseconds: number) => void;
};

/** Builds the library in `dataDir`; null where there is no Linux or no C compiler. */
export function buildPreload(dataDir: string): Preload | null {
  if (process.platform !== "linux") return null;
  const library = join(dataDir, "preload.so");
  const source = join(import.meta.dirname, "preload.c");
  try {
    execFileSync("cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], {
      stdio: "pipe",
    });
  } catch {
    return null;
  }
  const path = join(dataDir, "preload.control");
  writeFileSync(path, Buffer.alloc(16));
  // Read by whichever account PostgreSQL runs under.
  for (const file of [library, path]) chmodSync(file, 0o755);
  const control = openSync(path, "r+");
  const write = (at: number) => (milliseconds: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(milliseconds) * 1000n);
    writeSync(control, bytes, 0, 8, at);
  };
  return {
    environment: { LD_PRELOAD: library, CHAOS_CONTROL: path },
    slowDisk: write(0),
    jumpClock: write(8),
  };
}
