import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { legalDocument } from "@/db/schema";
import { NotFound } from "@/lib/services/context";
import { listDocuments } from "@/lib/services/reference/list-documents";
import { loadDocument } from "@/lib/services/reference/load-document";
import { type DocumentEntry, saveDocument } from "@/lib/services/reference/save-document";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { aBank } from "../bank/a-world";
import { must } from "../sitting/a-sitting";
import { aNewDocument, entryOf, today, yesterday } from "./a-document";

describe("saveDocument", () => {
  test("adds and edits with an event that says what changed", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const documentId = await aNewDocument(world);
    const entry = entryOf(`${world.topicCode}-moi/NĐ-CP`, { note: "Đã đối chiếu" });
    must(await saveDocument(world.reviewer, { documentId, entry }));

    expect(await actsOn(database, documentId)).toEqual([
      "legal_document.create",
      "legal_document.edit",
    ]);
    const [row] = await database
      .select()
      .from(legalDocument)
      .where(eq(legalDocument.id, documentId));
    expect(row?.note).toBe("Đã đối chiếu");
  });

  test("refuses a number that is taken, a circle, and an end before the beginning", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const other = await aNewDocument(world, { replacedById: world.law });
    const save = (over: Partial<DocumentEntry>) =>
      saveDocument(world.reviewer, {
        documentId: world.law,
        entry: entryOf(`${world.topicCode}/NĐ-CP`, over),
      });
    const reasonOf = async (over: Partial<DocumentEntry>) => {
      const result = await save(over);
      return result.ok ? null : result.reason;
    };

    expect(await reasonOf({ number: `${world.topicCode}-moi/NĐ-CP` })).toBe("number_taken");
    expect(await reasonOf({ replacedById: world.law })).toBe("replaces_itself");
    expect(await reasonOf({ replacedById: other })).toBe("replaced_in_circle");
    expect(await reasonOf({ effectiveFrom: today, effectiveTo: yesterday })).toBe(
      "ends_before_start",
    );
  });

  test("is for reviewers and administrators, and reading for nobody outside the bank", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const entry = entryOf(`${world.topicCode}/x`);

    await expect(saveDocument(world.author, { documentId: null, entry })).rejects.toThrow(NotFound);
    await expect(listDocuments(world.organiser, { search: "", page: 1 })).rejects.toThrow(NotFound);
    await expect(loadDocument(world.organiser, { documentId: world.law, page: 1 })).rejects.toThrow(
      NotFound,
    );
  });
});
