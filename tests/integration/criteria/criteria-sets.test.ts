import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvent, criteriaSet } from "@/db/schema";
import type { CriteriaSetId } from "@/lib/domain/ids";
import {
  type CriteriaFile,
  type CriteriaSection,
  usualRules,
} from "@/lib/domain/inspection/criteria";
import { createCampaign } from "@/lib/services/campaign/create-campaign";
import { NotFound } from "@/lib/services/context";
import { copyCriteriaSet } from "@/lib/services/criteria/copy-criteria-set";
import { deleteCriteriaSet } from "@/lib/services/criteria/delete-criteria-set";
import { importCriteriaSet } from "@/lib/services/criteria/import-criteria-set";
import { listCriteriaSets } from "@/lib/services/criteria/list-criteria-sets";
import { loadCriteriaSet } from "@/lib/services/criteria/load-criteria-set";
import { publishCriteriaSet } from "@/lib/services/criteria/publish-criteria-set";
import { saveCriteriaSet } from "@/lib/services/criteria/save-criteria-set";
import { withdrawCriteriaSet } from "@/lib/services/criteria/withdraw-criteria-set";
import { test } from "@/tests/support/worker-database";
import { someone } from "../bank/a-world";
import { aLine, aRecord } from "../record/a-record";
import { must } from "../sitting/a-sitting";

const words = { vi: "Phần", en: "Part" };

const aFile = (over: Partial<CriteriaFile> = {}): CriteriaFile => ({
  ...{ code: `set_${randomUUID().replaceAll("-", "")}`, name: "Bộ thử", rules: usualRules },
  sections: [{ part: "systems", name: words, lines: [aLine("A1")] }],
  ...over,
});

const importFile = (file: unknown) => ({ text: JSON.stringify(file) });

describe("a criteria set", () => {
  test("is imported as a draft, edited, published and taken back, each in the log", async ({
    database,
    keys,
  }) => {
    const leader = await someone({ database, keys }, "team_leader");
    const file = aFile();
    const setId = must(await importCriteriaSet(leader, importFile(file)));
    const sections: CriteriaSection[] = [{ part: "portal", name: words, lines: [aLine("E1")] }];
    const change = { setId, draft: { name: "Bộ đã sửa", rules: usualRules, sections } };

    must(await saveCriteriaSet(leader, { ...change, over: 1 }));
    must(await publishCriteriaSet(leader, { setId }));
    expect(await saveCriteriaSet(leader, { ...change, over: 2 })).toMatchObject({
      reason: "published",
    });
    must(await withdrawCriteriaSet(leader, { setId }));

    const loaded = await loadCriteriaSet(leader, { setId });
    expect(loaded).toMatchObject({ name: "Bộ đã sửa", revision: 2, publishedAt: null });
    expect(loaded.sections).toEqual(sections);
    const acts = await database
      .select({ act: auditEvent.act })
      .from(auditEvent)
      .where(eq(auditEvent.subjectId, setId))
      .orderBy(auditEvent.at, auditEvent.id);
    expect(acts.map(({ act }) => act)).toEqual([
      ...["criteria.import", "criteria.save", "criteria.publish", "criteria.withdraw"],
    ]);
  });

  test("keeps what two people typed apart", async ({ database, keys }) => {
    const [one, two] = [
      await someone({ database, keys }, "team_leader"),
      await someone({ database, keys }, "administrator"),
    ];
    const file = aFile();
    const setId = must(await importCriteriaSet(one, importFile(file)));
    must(await saveCriteriaSet(one, { setId, over: 1, draft: { ...file, name: "Của một" } }));

    const late = await saveCriteriaSet(two, {
      setId,
      over: 1,
      draft: { ...file, name: "Của hai" },
    });

    expect(late).toMatchObject({ reason: "changed_meanwhile" });
    expect((await loadCriteriaSet(two, { setId })).name).toBe("Của một");
  });

  test("that a campaign uses is edited by copying alone", async ({ database, keys }) => {
    const { criteriaSetId: setId, leader, admin } = await aRecord({ database, keys });

    expect(await withdrawCriteriaSet(admin, { setId })).toMatchObject({ reason: "in_use" });
    expect(await deleteCriteriaSet(admin, { setId })).toMatchObject({ reason: "published" });
    const copy = must(await copyCriteriaSet(leader, { setId, name: "Bản hai", code: null }));

    expect(await loadCriteriaSet(leader, { setId: copy })).toMatchObject({
      ...{ version: 2, name: "Bản hai", publishedAt: null, frozenAt: null },
    });
    const { code } = await loadCriteriaSet(leader, { setId });
    expect(await copyCriteriaSet(leader, { setId, name: "Bản ba", code })).toMatchObject({
      reason: "code_taken",
    });
    expect(await listCriteriaSets(leader)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: setId, campaigns: 1, points: 2000 }),
        expect.objectContaining({ id: copy, campaigns: 0 }),
      ]),
    );
  });

  test("is not published, nor used, while something in it does not fit", async ({
    database,
    keys,
  }) => {
    const { leader, district } = await aRecord({ database, keys });
    const file = aFile({
      sections: [{ part: "systems", name: words, lines: [aLine("A1"), aLine("A2", { max: 0 })] }],
    });
    const setId = must(await importCriteriaSet(leader, importFile(file)));

    expect(await publishCriteriaSet(leader, { setId })).toMatchObject({ reason: "problems" });
    await expect(
      createCampaign(leader, {
        ...{ code: randomUUID(), name: "Đợt", year: 2026, decisionNumber: "1", visits: [] },
        ...{ decisionOn: "2026-10-05", ownerUnitId: district, criteriaSetId: setId },
        ...{ periodFrom: "2025-11-01", periodTo: "2026-10-31" },
      }),
    ).rejects.toThrow(NotFound);
  });

  test("refuses a file that is none, and one that departs from the form, saying where", async ({
    database,
    keys,
  }) => {
    const leader = await someone({ database, keys }, "team_leader");
    const file = aFile();
    const bent = { ...file, sections: [{ ...file.sections[0], part: "kitchen" }] };

    expect(await importCriteriaSet(leader, { text: "{" })).toMatchObject({
      reason: { code: "not_json" },
    });
    expect(await importCriteriaSet(leader, importFile(bent))).toMatchObject({
      reason: { code: "unfit", at: "sections.0.part" },
    });
    const setId = must(await importCriteriaSet(leader, importFile(file)));
    const unreadable = { ...file, sections: [{ ...file.sections[0], part: "kitchen" as "test" }] };
    const { name, rules } = unreadable;
    const draft = { name, rules, sections: unreadable.sections as CriteriaFile["sections"] };
    expect(await saveCriteriaSet(leader, { setId, over: 1, draft })).toMatchObject({
      reason: "unreadable",
    });
  });

  test("is deleted while it is a draft", async ({ database, keys }) => {
    const leader = await someone({ database, keys }, "team_leader");
    const setId = must(await importCriteriaSet(leader, importFile(aFile())));

    must(await deleteCriteriaSet(leader, { setId }));

    expect(await database.$count(criteriaSet, eq(criteriaSet.id, setId))).toBe(0);
    await expect(loadCriteriaSet(leader, { setId })).rejects.toThrow(NotFound);
  });

  test("is read by inspectors and written by those who found campaigns", async ({
    database,
    keys,
  }) => {
    const leader = await someone({ database, keys }, "team_leader");
    const setId: CriteriaSetId = must(await importCriteriaSet(leader, importFile(aFile())));
    const inspector = await someone({ database, keys }, "inspector");
    const representative = await someone({ database, keys }, "unit_representative");

    expect(await loadCriteriaSet(inspector, { setId })).toMatchObject({ writable: false });
    await expect(loadCriteriaSet(representative, { setId })).rejects.toThrow(NotFound);
    for (const act of [publishCriteriaSet, withdrawCriteriaSet, deleteCriteriaSet]) {
      await expect(act(inspector, { setId })).rejects.toThrow(NotFound);
    }
    const draft = { name: "Khác", sections: [], rules: usualRules };
    await expect(saveCriteriaSet(inspector, { setId, over: 1, draft })).rejects.toThrow(NotFound);
    await expect(importCriteriaSet(inspector, { text: "{}" })).rejects.toThrow(NotFound);
    await expect(copyCriteriaSet(inspector, { setId, name: "Khác", code: null })).rejects.toThrow(
      NotFound,
    );
  });
});
