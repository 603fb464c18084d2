import { and, desc, eq, inArray, like, lt, or, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { auditEvent, user } from "@/db/schema";
import { containing } from "@/db/search";

export type AuditFilter = {
  readonly act?: string | undefined;
  /** Folded spellings of the person who acted; any of them. */
  readonly actor: readonly string[];
  readonly subjectType?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly from?: Date | undefined;
  /** Before this instant. */
  readonly until?: Date | undefined;
  /** Only events older than this one. */
  readonly before?: string | undefined;
};

const id = sql`${auditEvent.subjectId}::uuid`;

/** Most subjects have a name by which people know them. The type says which table the id is of. */
const subjectName = sql<string | null>`case
  when ${auditEvent.subjectId} !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then null
  else case ${auditEvent.subjectType}
    when 'user' then (select display_name from "user" where id = ${id})
    when 'unit' then (select name from unit where id = ${id})
    when 'officer' then (select concat_ws(' ', family_name, nullif(middle_name, ''), given_name)
      from officer where id = ${id})
    when 'sitting' then (select name from sitting where id = ${id})
    when 'campaign' then (select name from campaign where id = ${id})
    when 'test' then (select name from test where id = ${id})
    when 'record' then (select u.name from record r join visit v on v.id = r.visit_id
      join unit u on u.id = v.unit_id where r.id = ${id})
  end
end`;

function matching(filter: AuditFilter): SQL | undefined {
  const { act, actor, subjectType, subjectId, from, until, before } = filter;
  const acted =
    actor.length > 0 && or(...actor.map((text) => like(user.searchText, containing(text))));
  return and(
    act ? eq(auditEvent.act, act) : undefined,
    acted
      ? inArray(auditEvent.actorId, sql`(select ${user.id} from ${user} where ${acted})`)
      : undefined,
    subjectType ? eq(auditEvent.subjectType, subjectType) : undefined,
    subjectId ? eq(auditEvent.subjectId, subjectId) : undefined,
    from ? sql`${auditEvent.at} >= ${from.toISOString()}::timestamptz` : undefined,
    until ? sql`${auditEvent.at} < ${until.toISOString()}::timestamptz` : undefined,
    before ? lt(auditEvent.id, before) : undefined,
  );
}

/** Events of the log, the newest first. Keys grow with time, so they are what a page goes on from. */
export async function selectAuditEvents(db: Executor, filter: AuditFilter, limit: number) {
  return db
    .select({
      id: auditEvent.id,
      at: auditEvent.at,
      actorKind: auditEvent.actorKind,
      actorId: auditEvent.actorId,
      actorName: user.displayName,
      actorLogin: user.login,
      act: auditEvent.act,
      subjectType: auditEvent.subjectType,
      subjectId: auditEvent.subjectId,
      subjectName,
      detail: auditEvent.detail,
      ip: auditEvent.ip,
      requestId: auditEvent.requestId,
    })
    .from(auditEvent)
    .leftJoin(user, eq(user.id, auditEvent.actorId))
    .where(matching(filter))
    .orderBy(desc(auditEvent.id))
    .limit(limit);
}
