import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { BankId } from "@/lib/domain/ids";
import { createBank } from "@/lib/services/bank/create-bank";
import { renameBank } from "@/lib/services/bank/rename-bank";
import { surveyBanks } from "@/lib/services/bank/survey-banks";
import { NotFound } from "@/lib/services/context";
import { actsOn } from "@/tests/integration/access/a-person";
import { must } from "@/tests/integration/sitting/a-sitting";
import { test } from "@/tests/support/worker-database";
import { aBank, aDraft, anApprovedItem, someone } from "./a-world";

describe("the banks of an installation", () => {
  test("are told with what they hold, an empty one too", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    await anApprovedItem(world);
    await aDraft(world);
    const empty = must(await createBank(world.author, { code: "EMPTY", name: "Trống" }));

    const banks = await surveyBanks(world.author);

    const byId = new Map(banks.map((bank) => [bank.id, bank]));
    expect(byId.get(world.bankId)).toMatchObject({ items: 2, approved: 1 });
    expect(byId.get(empty)).toMatchObject({ items: 0, approved: 0, code: "EMPTY" });
  });

  test("get another name and keep their code; the same name again leaves no trace", async ({
    database,
    keys,
  }) => {
    const author = await someone({ database, keys }, "author");
    const code = randomUUID();
    const bankId = must(await createBank(author, { code, name: "Ngân hàng củ" }));

    await renameBank(author, { bankId, name: "Ngân hàng cũ" });
    await renameBank(author, { bankId, name: "Ngân hàng cũ" });

    const banks = await surveyBanks(author);
    expect(banks.find(({ id }) => id === bankId)).toMatchObject({ code, name: "Ngân hàng cũ" });
    expect(await actsOn(database, bankId)).toEqual(["bank.create", "bank.rename"]);
  });

  test("are neither told to nor renamed by a reader, and one that is not there has no name", async ({
    database,
    keys,
  }) => {
    const author = await someone({ database, keys }, "author");
    const reader = await someone({ database, keys }, "reviewer");
    const bankId = must(await createBank(author, { code: randomUUID(), name: "Một" }));
    const nowhere = randomUUID() as BankId;

    await expect(surveyBanks(reader)).rejects.toThrow(NotFound);
    await expect(renameBank(reader, { bankId, name: "Hai" })).rejects.toThrow(NotFound);
    await expect(renameBank(author, { bankId: nowhere, name: "Hai" })).rejects.toThrow(NotFound);
  });
});
