import postgres from "postgres";
import { describe, expect } from "vitest";
import { signMinutes } from "@/lib/services/signing/sign-minutes";
import { test } from "@/tests/support/worker-database";
import {
  aDistrict,
  aSealedRecord,
  aVerifiedRecord,
  drawnUp,
  must,
  password,
  type Visit,
} from "./a-record";

/** Runs SQL as a role would, past every service; says which rule refused it. */
async function refusalOf(url: string, role: string, statement: string): Promise<string | null> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: role ? { role } : {} });
  try {
    await sql.unsafe(statement);
    return null;
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    return error.constraint_name ?? error.message;
  } finally {
    await sql.end();
  }
}

const app = "sathach_app";
/** Nobody in particular: the login that owns the tables. */
const owner = "";

const changes = ({ recordId }: Visit) => ({
  value: `update record_value set value = '{"kind":"yes_no","yes":true}' where record_id = '${recordId}' and field = 'B2'`,
  note: `update record_value set note = 'Sửa lén' where record_id = '${recordId}'`,
  moved: `update record_value set field = 'B9' where record_id = '${recordId}' and field = 'B2'`,
  added: `insert into record_value (record_id, field, source, value, updated_by)
    select record_id, 'B1', 'self', value, updated_by from record_value where record_id = '${recordId}' and field = 'B1'`,
  exempted: `insert into record_exemption (record_id, field, reason, marked_by)
    select record_id, 'B1', 'x', updated_by from record_value where record_id = '${recordId}' and field = 'B1'`,
  evidence: `insert into evidence (record_id, field, source, name, original_sha256, sha256, uploaded_by, uploaded_at)
    select record_id, 'B1', 'verified', 'x', 'x', 'x', updated_by, now() from record_value where record_id = '${recordId}' and field = 'B1'`,
  removed: `delete from record_value where record_id = '${recordId}'`,
  state: `update record set state = 'draft' where id = '${recordId}'`,
  verified: `update record set verified_at = now() where id = '${recordId}'`,
  gone: `delete from record where id = '${recordId}'`,
  content: `update minutes set content = '{}' where record_id = '${recordId}'`,
  withdrawn: `update minutes set withdrawn_at = now(), withdrawn_by = drawn_up_by, withdrawn_reason = 'x' where record_id = '${recordId}'`,
  minutesGone: `delete from minutes where record_id = '${recordId}'`,
  snapshot: `update seal set snapshot = '{}' where record_id = '${recordId}'`,
  sealGone: `delete from seal where record_id = '${recordId}'`,
  signature: `update signature set name = 'Người khác' where minutes_id in (select id from minutes where record_id = '${recordId}')`,
  signatureGone: `delete from signature where minutes_id in (select id from minutes where record_id = '${recordId}')`,
});

describe("a sealed record in the database", () => {
  test("does not change, whatever is written past the services", async ({
    database,
    keys,
    url,
  }) => {
    const made = await aSealedRecord(await aDistrict({ database, keys }));
    for (const role of [app, owner]) {
      const refusals: Record<string, string | null> = {};
      for (const [change, statement] of Object.entries(changes(made))) {
        refusals[change] = await refusalOf(url, role, statement);
      }
      const appendOnly = (table: string) =>
        role === app ? `permission denied for table ${table}` : `${table} is append-only`;
      expect(refusals).toEqual({
        ...{ value: "record_signed", note: "record_signed", moved: "record_signed" },
        ...{ exempted: "record_signed", evidence: "record_signed" },
        ...{ added: "record_signed", removed: "record_signed", gone: "record_signed" },
        ...{ state: "record_sealed", verified: "record_sealed" },
        ...{ content: "record_sealed", withdrawn: "record_sealed", minutesGone: "record_signed" },
        ...{ snapshot: appendOnly("seal"), sealGone: appendOnly("seal") },
        ...{ signature: appendOnly("signature"), signatureGone: appendOnly("signature") },
      });
    }
  });

  test("is not emptied as a whole either", async ({ database, keys, url }) => {
    await aSealedRecord(await aDistrict({ database, keys }));
    for (const table of ["record_value", "signature", "addendum", "seal", "minutes", "record"]) {
      expect(await refusalOf(url, owner, `truncate ${table} cascade`)).toMatch(/append-only/);
    }
  });
});

describe("minutes in the database", () => {
  test("stand still while they are signed; they may be taken back", async ({
    database,
    keys,
    url,
  }) => {
    const made = await drawnUp(await aDistrict({ database, keys }));
    const { value, content, state, withdrawn } = changes(made);

    expect(await refusalOf(url, app, value)).toBe("record_signed");
    must(await signMinutes(made.leader, { ...made, capacity: "leader", password, opinion: "" }));
    expect(await refusalOf(url, app, value)).toBe("record_signed");
    expect(await refusalOf(url, app, content)).toBe("record_signed");
    expect(await refusalOf(url, app, state)).toBe("record_signed");
    expect(await refusalOf(url, app, withdrawn)).toBeNull();
    expect(await refusalOf(url, app, state)).toBeNull();
    expect(await refusalOf(url, app, value)).toBeNull();
    expect(await refusalOf(url, app, withdrawn)).toBe("record_signed");
  });

  test("are sealed with a seal alone", async ({ database, keys, url }) => {
    const { recordId } = await drawnUp(await aDistrict({ database, keys }));
    const sealed = `update record set state = 'sealed' where id = '${recordId}'`;
    expect(await refusalOf(url, app, sealed)).toBe("record_sealed");
  });

  test("are waited for by whoever writes a value while they are drawn up", async ({
    database,
    keys,
    url,
  }) => {
    const made = await aVerifiedRecord(await aDistrict({ database, keys }));
    const { recordId, leader } = made;
    const sql = postgres(url, { max: 2, onnotice: () => {} });
    let late: Promise<string | null> | undefined;
    await sql.begin(async (tx) => {
      // As drawing up does: the record first.
      await tx`select from record where id = ${recordId} for update`;
      late = refusalOf(url, app, changes(made).value);
      await untilSomebodyWaits(sql);
      await tx`insert into minutes (record_id, number, held_on, content, digest, drawn_up_by, drawn_up_at)
        values (${recordId}, '07', '2026-11-23', '{}', 'x', ${leader.actor.userId}, now())`;
    });
    await sql.end();
    expect(await late).toBe("record_signed");
  });
});

async function untilSomebodyWaits(sql: postgres.Sql): Promise<void> {
  for (;;) {
    const waiting = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    if (waiting.length > 0) return;
  }
}
