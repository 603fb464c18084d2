import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostileCases } from "@/scripts/interop/hostile/cases";
import { type Inspection, inspectFiles } from "@/scripts/interop/hostile/inspect-files";
import { faultsOf } from "@/scripts/interop/hostile/judge";

const cases = hostileCases.filter(({ heavy }) => !heavy);
const folder = mkdtempSync(join(tmpdir(), "hostile-"));
let inspection: Inspection;

beforeAll(async () => {
  const paths = cases.map((one) => {
    const path = join(folder, one.name);
    writeFileSync(path, one.bytes());
    return path;
  });
  inspection = await inspectFiles(paths);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe("files made to do harm, inspected on the command line", () => {
  it.each(cases.map((one, index) => [one.name, index] as const))("%s", (_, index) => {
    const [one, said] = [cases[index], inspection.said[index]];

    expect(one && said && faultsOf(one, said)).toEqual([]);
  });

  it("end well together, no process of them holding more than 300 MB", () => {
    expect(inspection.said).toHaveLength(cases.length);
    expect(inspection.exitCode).toBe(0);
    expect(inspection.peakMib).toBeLessThan(300);
  });
});
