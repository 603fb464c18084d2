import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import { readSealedFile, verifySealedFile } from "@/lib/domain/signing/verify-file";
import { NotFound } from "@/lib/services/context";
import { answerCorrection } from "@/lib/services/signing/answer-correction";
import { correctRecord } from "@/lib/services/signing/correct-record";
import { exportSealedRecord } from "@/lib/services/signing/export-sealed-record";
import { recordVerify } from "@/scripts/cli/record-verify";
import { test } from "@/tests/support/worker-database";
import { aPerson } from "../sitting/a-sitting";
import {
  aDistrict,
  aSealedRecord,
  correction,
  drawnUp,
  lastAct,
  must,
  password,
  type Visit,
} from "./a-record";

const textOf = async (made: Visit) => {
  const { bytes } = await exportSealedRecord(made.leader, made);
  return new TextDecoder().decode(bytes);
};

describe("the file of a sealed record", () => {
  test("holds with its whole chain, and tells what was changed in a copy", async ({
    database,
    keys,
  }) => {
    const made = await aSealedRecord(await aDistrict({ database, keys }));
    must(await correctRecord(made.leader, correction(made)));
    const { recordId, unit } = made;
    must(await answerCorrection(unit, { recordId, to: 1, agreed: true, statement: "", password }));
    const verify = (text: string) => {
      const file = readSealedFile(text);
      return file.ok ? verifySealedFile(file.value, null) : file.reason;
    };
    const text = await textOf(made);

    expect(verify(text)).toEqual([]);
    expect(verify(text.replace('"numerator": 60', '"numerator": 61'))).toEqual([
      { code: "part_differs", part: "lines.B1" },
    ]);
    expect(verify(text.replace("Ghi nhầm tử số", "Ghi nhầm"))).toEqual([
      { code: "addendum_differs", part: "addenda.1" },
    ]);
    expect(await lastAct(made)).toMatchObject({ act: "record.export" });
  });

  test("is read by whoever reads the record, and by nobody before the seal", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const made = await aSealedRecord(world);
    const reader = await aPerson({ database, keys }, world.district, "leader");
    expect((await exportSealedRecord(reader, made)).name).toContain("Xã Quảng Ngạn.json");
    const stranger = await aPerson({ database, keys }, world.south, "unit_representative");
    await expect(exportSealedRecord(stranger, made)).rejects.toThrow(NotFound);
    const drawn = await drawnUp(world);
    await expect(exportSealedRecord(drawn.leader, drawn)).rejects.toThrow(NotFound);
  });

  test("is verified by the command line without a database", async ({ database, keys }) => {
    const made = await aSealedRecord(await aDistrict({ database, keys }));
    const folder = mkdtempSync(join(tmpdir(), "sat-hach-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [good, bad] = [join(folder, "good.json"), join(folder, "bad.json")];
    const text = await textOf(made);
    const { digest } = JSON.parse(text) as { digest: string };
    writeFileSync(good, text);
    writeFileSync(bad, text.replace('"numerator": 60', '"numerator": 62'));

    const held = await verify(good, "--digest", digest.slice(0, 24).toUpperCase());
    expect(held).toMatchObject({ code: 0, said: { verdict: "holds", digest, errors: [] } });
    expect(held.said).toMatchObject({
      record: { unit: "Xã Quảng Ngạn", id: made.recordId },
      ...{ addenda: 0, compared_with_paper: true, differences: [] },
    });
    expect(await verify(bad)).toMatchObject({
      code: 1,
      said: { verdict: "differs", differences: [{ code: "part_differs", part: "lines.B1" }] },
    });
    expect(await verify(good, "--digest", "0".repeat(64))).toMatchObject({
      code: 1,
      said: { differences: [{ code: "paper_differs" }] },
    });
    expect(await verify(join(folder, "none.json"))).toMatchObject({
      code: 2,
      said: { errors: [{ code: "file_missing" }] },
    });
    expect(await verify(good, "--digest", "12")).toMatchObject({
      code: 2,
      said: { errors: [{ code: "digest_invalid" }] },
    });
    writeFileSync(bad, text.replace('"numerator": 60', '"numerator": 62, "numerator": 60'));
    expect(await verify(bad)).toMatchObject({
      code: 2,
      said: { errors: [{ code: "record_name_repeated" }] },
    });
    writeFileSync(bad, "{}");
    expect(await verify(bad)).toMatchObject({
      code: 2,
      said: { errors: [{ code: "record_not_a_record" }] },
    });
  });
});

/** As the command line does, without a database at hand. */
async function verify(...args: string[]): Promise<{ code: unknown; said: unknown }> {
  const { exitCode, json } = await recordVerify(args);
  return { code: exitCode, said: JSON.parse(JSON.stringify(json)) as unknown };
}
