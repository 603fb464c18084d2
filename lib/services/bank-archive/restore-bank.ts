import { createHash } from "node:crypto";
import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { insertBankRestore } from "@/db/queries/bank-restores";
import { selectOptionalBankByCode } from "@/db/queries/item-export";
import { insertBank, lockBank } from "@/db/queries/items";
import {
  archivedItems,
  archivedNames,
  archivedStimuli,
  type ArchiveRefusal,
} from "@/lib/domain/bank/archive";
import type { RestoreConflict, RestoredBank } from "@/lib/domain/bank/restored";
import type { BankId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type BankArchive, readArchive } from "@/lib/interop/bank-archive/read-archive";
import type { Context } from "@/lib/services/context";
import { askToRestore } from "./may-restore";
import { restoreItems, type RestoreTarget } from "./restore-items";
import { restoreNames } from "./restore-names";
import { restoreStimuli } from "./restore-stimuli";
import { Inconsistent } from "./restored-rows";

export type RestoreBank = {
  /** Of the file, as people know it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Into which bank; without it, into the one of the archive's own code, founded where there is none. */
  readonly bankCode?: string | undefined;
  /** Say only what would come. */
  readonly dryRun: boolean;
};

export type RestoreRejection = ArchiveRefusal | { readonly code: "bank_unknown" };

type Outcome = Result<RestoredBank, RestoreRejection>;

/** Ends the transaction without a trace: what it would have done is known by then. */
class Undone extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super("restore taken back");
    this.outcome = outcome;
  }
}

/**
 * Reads an archive of a bank back, history included: all that is not there and has nothing in its way,
 * or nothing. A dry run does the same and takes it back, so that it says exactly what would come. As an
 * archive brings approvals along that were given elsewhere, only who looks after the installation and
 * writes items may.
 */
export async function restoreBank(ctx: Context, asked: RestoreBank): Promise<Outcome> {
  askToRestore(ctx);
  const opened = readArchive(asked.bytes);
  if (!opened.ok) return opened;
  try {
    return await ctx.keys.transaction(async (tx) => {
      const outcome = await restoreInto(tx, ctx, { ...asked, archive: opened.value });
      if (!outcome.ok) throw new Undone(outcome);
      if (asked.dryRun) throw new Undone(ok({ ...outcome.value, restoreId: null }));
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    if (error instanceof Inconsistent || breaksRule(error)) {
      return rejected({ code: "inconsistent" });
    }
    throw error;
  }
}

/** The database refused a row: it names what is not there, is there twice, or breaks a rule of a bank. */
function breaksRule(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === "string" && /^(?:22|23|P0)/.test(cause.code);
}

type Asked = RestoreBank & { readonly archive: BankArchive };

async function restoreInto(tx: Transaction, ctx: Context, asked: Asked): Promise<Outcome> {
  const { archive, bytes, name } = asked;
  const bank = await bankFor(tx, asked);
  if (bank === null) return rejected({ code: "bank_unknown" });
  const names = archive.readJson("names.json", archivedNames);
  if (!names.ok) return names;
  const stimuli = archive.readJson("stimuli.json", archivedStimuli);
  if (!stimuli.ok) return stimuli;
  const namesHere = await restoreNames(tx, archive, names.value);
  if (!namesHere.ok) return namesHere;
  const digest = createHash("sha256").update(bytes).digest("hex");
  const restoreId = await insertBankRestore(tx, {
    ...{ bankId: bank.id, name: name.slice(0, 200), digest, restoredBy: ctx.actor.userId },
  });
  const place = { bankId: bank.id, restoreId };
  const shared = await restoreStimuli(tx, place, stimuli.value);
  const { known, fresh } = namesHere.value;
  const items = await restoreParts(tx, archive, { ...place, known, stimuli: shared.versions });
  if (!items.ok) return items;
  const counts = { items: items.value.items, versions: items.value.versions };
  await insertAuditEvent(tx, ctx, {
    act: "bank.restore",
    subject: ["bank", bank.id],
    detail: { restore: restoreId, digest, ...counts, stimuli: shared.added },
  });
  const { id: _, ...said } = bank;
  return ok({ restoreId, bank: said, ...items.value, stimuli: shared.added, fresh });
}

type Bank = RestoredBank["bank"] & { readonly id: BankId };

/** The bank that was asked for, locked; null where there is none of that code. */
async function bankFor(tx: Transaction, { archive, bankCode }: Asked): Promise<Bank | null> {
  const code = bankCode ?? archive.manifest.bank.code;
  const found = await selectOptionalBankByCode(tx, code);
  if (found) {
    await lockBank(tx, found.id);
    return { id: found.id, code, name: found.name, isNew: false };
  }
  if (bankCode !== undefined) return null;
  const { name } = archive.manifest.bank;
  const id = await insertBank(tx, { code, name });
  return id === undefined ? null : { id, code, name, isNew: true };
}

async function restoreParts(tx: Transaction, archive: BankArchive, target: RestoreTarget) {
  const conflicts: RestoreConflict[] = [];
  const counts = { items: 0, versions: 0, present: 0 };
  for (const name of archive.itemParts) {
    const part = archive.readJson(name, archivedItems);
    if (!part.ok) return part;
    const { added, ...found } = await restoreItems(tx, target, part.value);
    counts.items += added;
    counts.versions += found.versions;
    counts.present += found.present;
    conflicts.push(...found.conflicts);
  }
  return ok({ ...counts, conflicts });
}
