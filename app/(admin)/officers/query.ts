import { z } from "zod";
import type { UnitId } from "@/lib/domain/ids";

/** What the list of officers is narrowed by, as the address says it. */
export const OfficersQuery = z.object({
  q: z.string().max(200).catch(""),
  on: z.iso.date().optional().catch(undefined),
  unit: z
    .uuid()
    .transform((id) => id as UnitId)
    .optional()
    .catch(undefined),
  job: z.string().max(60).optional().catch(undefined),
  post: z.enum(["held", "none"]).catch("held"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type OfficersQuery = z.infer<typeof OfficersQuery>;

export function filterOf(query: OfficersQuery, today: string) {
  return {
    on: query.on ?? today,
    search: query.q,
    unitId: query.unit,
    jobGroupCode: query.job,
    inPost: query.post === "held",
  };
}

/** The same as an address, without the page. */
export function paramsOf({ page: _, post, ...query }: OfficersQuery): URLSearchParams {
  const entries = Object.entries(query).filter(([, value]) => value);
  if (post === "none") entries.push(["post", post]);
  return new URLSearchParams(entries as [string, string][]);
}
