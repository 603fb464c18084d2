import { z } from "zod";

const text = z.string().max(200).catch("");

/** What the address of a board says of what it shows. */
export const BoardQuery = z
  .object({
    ...{ q: text, group: text, team: text },
    show: z.enum(["", "overdue", "team", "unit", "done"]).catch(""),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  })
  .transform(({ q, group, team, show, page }) => ({
    ...{ page, asked: { q, group, team, show } },
    filter: { search: q, groupId: group, team, show },
  }));
