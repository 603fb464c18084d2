import { describe, expect } from "vitest";
import { NotFound } from "@/lib/services/context";
import { addRemedyFile } from "@/lib/services/follow-up/add-remedy-file";
import { askForRemedyFile } from "@/lib/services/follow-up/ask-for-remedy-file";
import { readRemedyFile } from "@/lib/services/follow-up/read-remedy-file";
import { removeRemedyFile } from "@/lib/services/follow-up/remove-remedy-file";
import { reportRemedy } from "@/lib/services/follow-up/report-remedy";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { must } from "../sitting/a-sitting";
import { anIssued, layFile, pdf } from "../finding/a-conclusion";

describe("the files of a remedy", () => {
  test("are the unit's own until they are reported, and stay from then on", async ({
    database,
    keys,
  }) => {
    const world = await anIssued({ database, keys });
    const { recommendationId, representative, inspector, stranger } = world;
    const id = await layFile(world);

    expect((await readRemedyFile(representative, id)).name).toBe("QĐ 12.pdf");
    await expect(readRemedyFile(inspector, id)).rejects.toThrow(NotFound);
    expect(await removeRemedyFile(inspector, { fileId: id })).toMatchObject({
      reason: "not_yours",
    });
    must(await removeRemedyFile(representative, { fileId: id }));
    expect(await actsOn(database, recommendationId)).toContain("recommendation.remove_file");
    const kept = await layFile(world);
    must(await reportRemedy(representative, { recommendationId, text: "Xong" }));

    expect((await readRemedyFile(inspector, kept)).mediaType).toBe("application/pdf");
    await expect(readRemedyFile(stranger, kept)).rejects.toThrow(NotFound);
    expect(await removeRemedyFile(representative, { fileId: kept })).toMatchObject({
      reason: "reported_already",
    });
    expect(await askForRemedyFile(representative, recommendationId)).toMatchObject({
      reason: "not_from_here",
    });
  });

  test("are refused by what they are, and from whom it is not", async ({ database, keys }) => {
    const { recommendationId, representative, inspector } = await anIssued({ database, keys });
    const file = { recommendationId, name: "virus.exe" };

    const bytes = Buffer.from("MZ\u0090");
    const forbidden = await addRemedyFile(representative, { ...file, bytes });
    expect(forbidden).toMatchObject({ ok: false, reason: "forbidden_type" });
    const others = await addRemedyFile(inspector, { ...file, bytes: pdf });
    expect(others).toMatchObject({ ok: false, reason: "not_yours" });
    expect(await askForRemedyFile(inspector, recommendationId)).toMatchObject({
      reason: "not_yours",
    });
  });
});
