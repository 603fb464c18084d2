import { and, eq, sql } from "drizzle-orm";
import { attempt, candidate, finish, formItem, score, sitting } from "@/db/schema";
import type { Ruling } from "@/lib/domain/scoring/ruling";

/** Of several tries of one candidate, the last. */
export const isLatestTry = sql`not exists (select from attempt newer
  where newer.candidate_id = ${attempt.candidateId} and newer.try_no > ${attempt.tryNo})`;

/**
 * Whether a candidate stands for the unit: chosen by the last draw that happened there, or called up for
 * somebody who was. Where nobody drew, everybody does.
 */
export const standsForUnit = sql`not exists (
  select from sample_unit u join sample_draw d on d.id = u.draw_id and d.drawn_at is not null
   where d.campaign_id = ${sitting.campaignId} and u.unit_id = ${candidate.unitId}
     and not exists (select from sample_unit n join sample_draw l on l.id = n.draw_id
       where l.campaign_id = d.campaign_id and l.drawn_at is not null
         and n.unit_id = u.unit_id and l.number > d.number)
     and not exists (select from sample_member m
       where m.draw_id = d.id and m.unit_id = u.unit_id and m.officer_id = ${candidate.officerId}
         and (m.outcome = 'selected' or exists (select from sample_replacement r
           where r.draw_id = d.id and r.replacement_id = m.officer_id))))`;

/**
 * Of several attempts of an officer for a unit in a campaign, the one that counts: the first begun that
 * was not voided, of somebody who stands for the unit. The rule of `countedPlaces`, for papers.
 */
export const isCountedAttempt = sql`${attempt.state} <> 'voided' and ${standsForUnit} and not exists (
  select from candidate c join sitting s on s.id = c.sitting_id join attempt a on a.candidate_id = c.id
   where c.unit_id = ${candidate.unitId} and c.officer_id = ${candidate.officerId}
     and s.campaign_id = ${sitting.campaignId} and c.id <> ${candidate.id} and a.state <> 'voided'
     and (a.started_at, ${sitting.windowFrom}) < (${attempt.startedAt}, s.window_from))`;

/** The score that counts, for a join: of this finish of this attempt, the last one made. */
export const isCountedScore = and(
  eq(score.attemptId, attempt.id),
  eq(score.finishVersion, finish.version),
  sql`not exists (select from score newer
    where newer.attempt_id = ${score.attemptId} and newer.finish_version = ${score.finishVersion}
      and newer.id > ${score.id})`,
);

/**
 * What was decided last about the answers to the version of an item on a form, or null. With the key
 * that it names: only a pool with keys may ask.
 */
export const lastRuling = sql<Ruling | null>`(
  select jsonb_build_object('id', r.id, 'kind', r.ruling, 'key', (
           select k.key from item_key k where k.item_version_id = r.key_from_id
            order by k.key_version desc limit 1))
    from scoring_revision r
   where r.item_version_id = ${formItem.itemVersionId} and r.decision = 'approved'
   order by r.id desc limit 1)`;
