import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { referenceFile } from "@/lib/domain/bank/reference-file";
import { NotFound } from "@/lib/services/context";
import { importReference } from "@/lib/services/reference/import-reference";
import { loadReference } from "@/lib/services/reference/load-reference";
import { test } from "@/tests/support/worker-database";
import { someone } from "../bank/a-world";

const content = (name: string): unknown => JSON.parse(readFileSync(`content/${name}.json`, "utf8"));
const shipped = referenceFile.parse({
  topics: content("topics"),
  sharedSystems: content("shared-systems"),
  jobGroups: content("job-groups"),
  legalDocuments: content("legal-documents"),
});

describe("importReference", () => {
  test("takes over the lists we ship, and again without effect", async ({ database, keys }) => {
    const administrator = await someone({ database, keys }, "administrator");

    expect(await importReference(administrator, shipped)).toEqual({ ok: true, value: undefined });
    const first = await loadReference(administrator);
    expect(await importReference(administrator, shipped)).toEqual({ ok: true, value: undefined });

    expect(await loadReference(administrator)).toEqual(first);
    expect(first.topics.map(({ code }) => code)).toEqual(shipped.topics.map(({ code }) => code));
    const old = first.legalDocuments.find(({ number }) => number === "86/2015/QH13");
    const young = first.legalDocuments.find(({ number }) => number === "116/2025/QH15");
    expect(old?.replacedById).toBe(young?.id);
  });

  test("brings what has changed up to date under the same id", async ({ database, keys }) => {
    const administrator = await someone({ database, keys }, "administrator");
    await importReference(administrator, shipped);
    const before = await loadReference(administrator);
    const [first, ...others] = shipped.topics;
    if (!first) throw new Error("no topics");

    await importReference(administrator, {
      ...shipped,
      topics: [{ ...first, name: "Tên mới" }, ...others],
    });

    const after = await loadReference(administrator);
    expect(after.topics[0]).toEqual({ ...before.topics[0], name: "Tên mới" });
  });

  test("refuses a replacement that nobody knows", async ({ database, keys }) => {
    const administrator = await someone({ database, keys }, "administrator");
    const legalDocuments = shipped.legalDocuments.map((row) => ({ ...row, replaced_by: "0/0000" }));

    expect(await importReference(administrator, { ...shipped, legalDocuments })).toEqual({
      ok: false,
      reason: { code: "unknown_replacement", numbers: ["0/0000"] },
    });
  });

  test("is for administrators", async ({ database, keys }) => {
    const author = await someone({ database, keys }, "author");

    await expect(importReference(author, shipped)).rejects.toThrow(NotFound);
  });
});
