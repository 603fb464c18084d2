import { z } from "zod";
import { parseDay } from "@/lib/domain/calendar/typed";

const text = z.string().trim().max(200).optional().catch(undefined);
const day = z
  .string()
  .transform((typed) => parseDay(typed) ?? undefined)
  .optional()
  .catch(undefined);

/** What is looked for in the log, as the address says it. */
export const AuditQuery = z.object({
  q: z.string().max(200).catch(""),
  act: text,
  subject: text,
  id: text,
  from: day,
  to: day,
  before: z.uuid().optional().catch(undefined),
});

export type AuditQuery = z.infer<typeof AuditQuery>;

export function searchOf({ q, act, subject, id, from, to }: AuditQuery) {
  return { actor: q, act, subjectType: subject, subjectId: id, from, to };
}

/** The same search as an address, without where it goes on. */
export function paramsOf({ before: _, ...query }: AuditQuery): URLSearchParams {
  const entries = Object.entries(query).filter(([, value]) => value);
  return new URLSearchParams(entries as [string, string][]);
}
