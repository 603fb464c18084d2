import { and, count, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  bank,
  campaign,
  item,
  legalDocument,
  notification,
  record,
  sitting,
  unit,
  user,
  userContact,
  visit,
} from "@/db/schema";
import type { NotificationId, RecommendationId, UnitId, UserId, VisitId } from "@/lib/domain/ids";
import { stepKinds } from "@/lib/domain/notification/reminder";
import type { Role } from "@/lib/domain/policy/roles";
import type { Doer, NextStep } from "@/lib/domain/inspection/standing";

/** The visits of running campaigns, with their unit and campaign. */
export async function selectRunningVisits(db: Executor) {
  return db
    .select({
      id: visit.id,
      state: visit.state,
      unitName: unit.name,
      campaignName: campaign.name,
    })
    .from(visit)
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .where(and(eq(campaign.state, "running"), sql`${visit.state} not in ('closed', 'withdrawn')`))
    .orderBy(visit.scheduledOn, unit.name, visit.id);
}

type Turn = {
  readonly visitId: VisitId;
  readonly by: Doer;
  readonly step: NextStep["step"];
};

/** Who is concerned: of a team whoever leads it, at the visit everybody; of a unit its own people. */
export async function selectConcerned(
  db: Executor,
  { visitId, by, step }: Turn,
): Promise<UserId[]> {
  const rows = await db.execute<{ id: UserId }>(
    by === "team" ? teamOf(visitId, step === "visit") : unitOf(visitId),
  );
  return rows.map(({ id }) => id);
}

const teamOf = (visitId: VisitId, everybody: boolean) => sql`
  select u.id from visit_member vm join "user" u on u.id = vm.user_id
   where vm.visit_id = ${visitId} and u.disabled_at is null
     and (${everybody} or vm.task in ('leader', 'deputy', 'secretary'))`;

const unitOf = (visitId: VisitId) =>
  representativesOf(sql`(select v.unit_id from visit v where v.id = ${visitId})`);

/** Who answers for a unit itself or its successor. */
export async function selectRepresentatives(db: Executor, unitId: UnitId): Promise<UserId[]> {
  const rows = await db.execute<{ id: UserId }>(representativesOf(sql`${unitId}::uuid`));
  return rows.map(({ id }) => id);
}

/** Who organises the sittings of a unit itself; only where there are none, those of more. */
export async function selectOrganisers(db: Executor, unitId: UnitId): Promise<UserId[]> {
  const rows = await db.execute<{ id: UserId }>(holdersOf("organiser", sql`${unitId}::uuid`));
  return rows.map(({ id }) => id);
}

const representativesOf = (unitId: SQL) => holdersOf("unit_representative", unitId);

/** Those who hold a role of the unit itself or its successor, as a query; only where there are none, those of more. */
export const holdersOf = (role: Role, unitId: SQL) => sql`
  with reach as (
    select u.id, (select count(*) from unit_closure below where below.ancestor_id = ra.unit_id) as width
      from unit_closure uc
      join role_assignment ra on ra.unit_id = uc.ancestor_id and ra.role = ${role}
       and ra.ended_at is null
      join "user" u on u.id = ra.user_id and u.disabled_at is null
     where uc.descendant_id = ${unitId})
  select distinct id from reach where width = (select min(width) from reach)`;

/** Tells somebody; nothing where they were told. */
export async function insertNotification(
  db: Executor,
  values: typeof notification.$inferInsert,
): Promise<boolean> {
  const rows = await db
    .insert(notification)
    .values(values)
    .onConflictDoNothing({ target: [notification.userId, notification.key] })
    .returning({ id: notification.id });
  return rows.length > 0;
}

export async function countUnread(db: Executor, userId: UserId): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(notification)
    .where(and(eq(notification.userId, userId), isNull(notification.readAt)));
  return row?.unread ?? 0;
}

const shown = {
  id: notification.id,
  visitId: notification.visitId,
  recommendationId: notification.recommendationId,
  findingId: notification.findingId,
  recordId: record.id,
  kind: notification.kind,
  step: notification.step,
  dueOn: notification.dueOn,
  createdAt: notification.createdAt,
  readAt: notification.readAt,
  unitName: unit.name,
  campaignName: campaign.name,
  legalDocumentId: notification.legalDocumentId,
  documentNumber: legalDocument.number,
  documentTitle: legalDocument.title,
  itemId: notification.itemId,
  itemCode: item.code,
  bankId: notification.bankId,
  bankName: bank.name,
  sittingId: notification.sittingId,
  sittingName: sitting.name,
};

/** What a person was told, newest first. */
export async function selectNotifications(
  db: Executor,
  { userId, limit, offset }: { userId: UserId; limit: number; offset: number },
) {
  return db
    .select(shown)
    .from(notification)
    .leftJoin(visit, eq(visit.id, notification.visitId))
    .leftJoin(record, eq(record.visitId, notification.visitId))
    .leftJoin(sitting, eq(sitting.id, notification.sittingId))
    .leftJoin(campaign, sql`${campaign.id} = coalesce(${visit.campaignId}, ${sitting.campaignId})`)
    .leftJoin(unit, sql`${unit.id} = coalesce(${visit.unitId}, ${sitting.ownerUnitId})`)
    .leftJoin(legalDocument, eq(legalDocument.id, notification.legalDocumentId))
    .leftJoin(item, eq(item.id, notification.itemId))
    .leftJoin(bank, eq(bank.id, notification.bankId))
    .where(eq(notification.userId, userId))
    .orderBy(desc(notification.id))
    .limit(limit)
    .offset(offset);
}

export async function countNotifications(db: Executor, userId: UserId): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(notification)
    .where(eq(notification.userId, userId));
  return row?.total ?? 0;
}

/** Marks what a person was told as read: one line of it, or all. */
export async function updateNotificationsRead(
  db: Executor,
  { userId, id, at }: { userId: UserId; id: NotificationId | null; at: Date },
) {
  const own = and(eq(notification.userId, userId), isNull(notification.readAt));
  await db
    .update(notification)
    .set({ readAt: at })
    .where(id === null ? own : and(own, eq(notification.id, id)));
}

type About = { readonly visitId: VisitId } | { readonly recommendationId: RecommendationId };

/** Ends the reminders of a step that was taken: whoever was told has nothing to do any more. */
export async function updateRemindersSettled(tx: Transaction, about: About, at: Date) {
  const those =
    "visitId" in about
      ? and(
          eq(notification.visitId, about.visitId),
          isNull(notification.recommendationId),
          inArray(notification.kind, [...stepKinds]),
        )
      : eq(notification.recommendationId, about.recommendationId);
  await tx
    .update(notification)
    .set({ readAt: at })
    .where(and(those, isNull(notification.readAt)));
}

export async function selectOptionalEmail(db: Executor, userId: UserId) {
  const [row] = await db.select().from(userContact).where(eq(userContact.userId, userId));
  return row?.email;
}

/** Keeps where somebody wants to be written to; empty takes it away. */
export async function upsertEmail(tx: Transaction, userId: UserId, email: string) {
  if (email === "") {
    await tx.delete(userContact).where(eq(userContact.userId, userId));
    return;
  }
  await tx
    .insert(userContact)
    .values({ userId, email })
    .onConflictDoUpdate({ target: userContact.userId, set: { email, updatedAt: sql`now()` } });
}

/**
 * Takes what is to be mailed to one person out of the queue for a while: whoever takes it sends it, and
 * if they die it comes back. What is older than three days is not mailed any more.
 */
export async function takeMail(db: Executor, at: Date): Promise<NotificationId[]> {
  const rows = await db.execute<{ id: NotificationId }>(sql`
    update notification n set mail_tries = n.mail_tries + 1,
      mail_next_at = ${at.toISOString()}::timestamptz + interval '10 minutes'
    where n.id in (
      select one.id from notification one
      where one.mailed_at is null and one.read_at is null
        and one.mail_next_at <= ${at.toISOString()}::timestamptz
        and one.created_at > ${at.toISOString()}::timestamptz - interval '3 days'
        and one.user_id = (
          select first.user_id from notification first
          join user_contact uc on uc.user_id = first.user_id
          where first.mailed_at is null and first.read_at is null
            and first.mail_next_at <= ${at.toISOString()}::timestamptz
            and first.created_at > ${at.toISOString()}::timestamptz - interval '3 days'
          order by first.id limit 1)
      order by one.id limit 50 for update skip locked)
    returning n.id`);
  return rows.map(({ id }) => id);
}

/** What is written in one mail, and to whom. */
export async function selectMail(db: Executor, ids: readonly NotificationId[]) {
  return db
    .select({
      ...shown,
      email: userContact.email,
      name: user.displayName,
      tries: notification.mailTries,
    })
    .from(notification)
    .innerJoin(userContact, eq(userContact.userId, notification.userId))
    .innerJoin(user, eq(user.id, notification.userId))
    .leftJoin(visit, eq(visit.id, notification.visitId))
    .leftJoin(record, eq(record.visitId, notification.visitId))
    .leftJoin(sitting, eq(sitting.id, notification.sittingId))
    .leftJoin(campaign, sql`${campaign.id} = coalesce(${visit.campaignId}, ${sitting.campaignId})`)
    .leftJoin(unit, sql`${unit.id} = coalesce(${visit.unitId}, ${sitting.ownerUnitId})`)
    .leftJoin(legalDocument, eq(legalDocument.id, notification.legalDocumentId))
    .leftJoin(item, eq(item.id, notification.itemId))
    .leftJoin(bank, eq(bank.id, notification.bankId))
    .where(inArray(notification.id, [...ids]))
    .orderBy(notification.id);
}

export async function updateMailed(db: Executor, ids: readonly NotificationId[], at: Date) {
  await db
    .update(notification)
    .set({ mailedAt: at })
    .where(inArray(notification.id, [...ids]));
}

export async function updateMailLater(db: Executor, ids: readonly NotificationId[], at: Date) {
  await db
    .update(notification)
    .set({ mailNextAt: at })
    .where(inArray(notification.id, [...ids]));
}
