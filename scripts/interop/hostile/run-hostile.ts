import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HostileCase } from "./case";
import { hostileCases } from "./cases";
import { inspectFiles } from "./inspect-files";
import { faultsOf } from "./judge";

/** What a file may take, start of the command included. */
const limits = { ms: 10_000, mib: 300 };

/** Every hostile file by itself as a user would inspect it; says how many did not end as they must. */
export async function runHostile(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  let failed = 0;
  try {
    for (const one of hostileCases) {
      const faults = await run(one, join(folder, one.name));
      if (faults.length > 0) failed += 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(`${hostileCases.length - failed} passed, ${failed} failed`);
  return failed;
}

async function run(one: HostileCase, path: string): Promise<string[]> {
  writeFileSync(path, one.bytes());
  const inspection = await inspectFiles([path]);
  rmSync(path);
  const { said, ms, peakMib, exitCode } = inspection;
  const code = said[0]?.errors[0]?.code;
  const faults = [
    ...said.flatMap((each) => faultsOf(one, each)),
    ...(exitCode === (code === undefined ? 0 : 2) ? [] : [`exit code ${exitCode}`]),
    ...(ms > limits.ms ? ["too slow"] : []),
    ...(peakMib > limits.mib ? ["too heavy"] : []),
  ];
  const verdict = faults.length === 0 ? "ok" : faults.join("; ");
  const took = `${(ms / 1000).toFixed(1)} s, ${peakMib} MiB`;
  console.log(`${one.name}: ${code ?? "read"}, ${took}: ${verdict}`);
  return faults;
}
