import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { ItemVersionId, ScoringRevisionId } from "@/lib/domain/ids";
import { holdersOf } from "./notifications";

type Revised = {
  readonly revisionId: ScoringRevisionId;
  readonly itemVersionId: ItemVersionId;
};

/** Tells whoever organises sittings that answers of theirs to a version of a question were scored anew. */
export async function insertScoredAgainNotices(
  tx: Transaction,
  { revisionId, itemVersionId }: Revised,
) {
  await tx.execute(sql`
    insert into notification (user_id, sitting_id, kind, key)
    select who.id, s.id, 'scored_again', concat_ws(' ', 'scored_again', ${revisionId}::uuid, s.id)
      from sitting s cross join lateral (${holdersOf("organiser", sql`s.owner_unit_id`)}) who
     where exists (
       select from attempt a join finish f on f.attempt_id = a.id and f.current
         join form_item i on i.form_id = a.form_id
        where a.sitting_id = s.id and i.item_version_id = ${itemVersionId})`);
}

/**
 * Tells the teams that hold minutes over a test that answers to it were scored anew: what was signed
 * stands, and the record says that its score was revised.
 */
export async function insertRevisedNotices(
  tx: Transaction,
  { revisionId, itemVersionId }: Revised,
) {
  await tx.execute(sql`
    insert into notification (user_id, visit_id, step, kind, key)
    select distinct u.id, v.id, 'minutes', 'scored_again', concat_ws(' ', 'scored_again', ${revisionId}::uuid, v.id)
      from visit v join record r on r.visit_id = v.id
      join minutes m on m.record_id = r.id and m.withdrawn_at is null
      join visit_member vm on vm.visit_id = v.id join "user" u on u.id = vm.user_id
     where vm.task in ('leader', 'deputy', 'secretary') and u.disabled_at is null
       and exists (
         select from sitting s join candidate c on c.sitting_id = s.id and c.unit_id = v.unit_id
           join attempt a on a.candidate_id = c.id join finish f on f.attempt_id = a.id and f.current
           join form_item i on i.form_id = a.form_id
          where s.campaign_id = v.campaign_id and i.item_version_id = ${itemVersionId})`);
}
