import type { AuditFilter } from "@/db/queries/audit-list";
import { searchVariants } from "@/lib/domain/text/fold";

/** What is looked for in the log. */
export type AuditSearch = {
  readonly act?: string | undefined;
  /** Name or login of the person who acted, with or without diacritics. */
  readonly actor: string;
  readonly subjectType?: string | undefined;
  readonly subjectId?: string | undefined;
  /** First and last day in Viet Nam, "yyyy-mm-dd", both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

const dayMs = 86_400_000;

/** The same for the database: days as instants, a name as its folded spellings. */
export function filterOf({ actor, from, to, ...rest }: AuditSearch): AuditFilter {
  return {
    ...rest,
    actor: actor.trim() === "" ? [] : searchVariants(actor),
    from: from === undefined ? undefined : beginningOf(from),
    until: to === undefined ? undefined : new Date(beginningOf(to).getTime() + dayMs),
  };
}

const beginningOf = (day: string) => new Date(`${day}T00:00:00+07:00`);
