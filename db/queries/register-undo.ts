import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { RegisterImportId } from "@/lib/domain/ids";

/**
 * Takes back what the lines of an import did to posts: those that began go, those that ended are
 * held on as they were.
 */
export async function undoPosts(tx: Transaction, id: RegisterImportId) {
  await tx.execute(sql`
    delete from assignment a using register_line l, jsonb_array_elements(l.effect -> 'begun') e
    where l.import_id = ${id} and a.id = (e.value ->> 'postId')::uuid`);
  await tx.execute(sql`
    update assignment a set valid_to = (e.value ->> 'was')::date
    from register_line l, jsonb_array_elements(l.effect -> 'ended') e
    where l.import_id = ${id} and a.id = (e.value ->> 'postId')::uuid`);
}

/** Gives officers back the facts that an import changed; the columns they are found by follow. */
export async function undoOfficerFacts(
  tx: Transaction,
  facts: readonly { readonly id: string; readonly searchText: string }[],
  id: RegisterImportId,
) {
  await tx.execute(sql`
    update officer o set family_name = b ->> 'familyName', middle_name = b ->> 'middleName',
      given_name = b ->> 'givenName', sex = b ->> 'sex', birth_date = (b ->> 'birthDate')::date,
      search_text = f."searchText"
    from register_line l, jsonb_extract_path(l.effect, 'officerFacts', 'before') b,
      jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as f(id uuid, "searchText" text)
    where l.import_id = ${id} and l.effect ? 'officerFacts' and o.id = l.officer_id and f.id = o.id`);
}

/** Takes the officers that an import entered out again. */
export async function deleteEnteredOfficers(tx: Transaction, id: RegisterImportId) {
  await tx.execute(sql`
    delete from officer o using register_line l
    where l.import_id = ${id} and (l.effect ->> 'entered')::boolean and o.id = l.officer_id`);
}

/** Takes back what an import did to units: events, ends, and the units it entered. */
export async function undoUnits(tx: Transaction, id: RegisterImportId) {
  await tx.execute(sql`select remove_register_events(${id})`);
  const entered = sql`(select unit_id from register_line
    where import_id = ${id} and (effect ->> 'entered')::boolean)`;
  await tx.execute(sql`delete from unit_closure
    where ancestor_id in ${entered} or descendant_id in ${entered}`);
  await tx.execute(sql`delete from unit where id in ${entered}`);
  await tx.execute(sql`
    update unit u set valid_to = null, ended_basis = '' from register_line l
    where l.import_id = ${id} and u.id = (l.effect #>> '{endedUnit,unitId}')::uuid`);
}

/** Forgets what the lines of an import did: it can be applied again. */
export async function clearEffects(tx: Transaction, id: RegisterImportId) {
  await tx.execute(sql`update register_line set effect = null where import_id = ${id}`);
}
