import { z } from "zod";
import { interactionTypes, levels } from "@/lib/domain/item/interaction";
import { itemStates } from "@/lib/domain/item/lifecycle";
import type { BankId, SharedSystemId, TagId, TopicId } from "@/lib/domain/ids";

/** What an address asks of a bank. What does not parse is no filter: one typed by hand shows a list. */
export const itemQuery = z.object({
  q: z.string().max(200).optional().catch(undefined),
  bank: z
    .uuid()
    .transform((id) => id as BankId)
    .optional()
    .catch(undefined),
  topic: z
    .uuid()
    .transform((id) => id as TopicId)
    .optional()
    .catch(undefined),
  system: z
    .uuid()
    .transform((id) => id as SharedSystemId)
    .optional()
    .catch(undefined),
  level: z.enum(levels).optional().catch(undefined),
  state: z.enum(itemStates).optional().catch(undefined),
  check: z.enum(["needed", "done"]).optional().catch(undefined),
  type: z.enum(interactionTypes).optional().catch(undefined),
  tag: z
    .uuid()
    .transform((id) => id as TagId)
    .optional()
    .catch(undefined),
  key: z.enum(["without"]).optional().catch(undefined),
  due: z.enum(["overdue", "soon"]).optional().catch(undefined),
  picture: z.enum(["with", "without"]).optional().catch(undefined),
  practice: z.enum(["open", "kept"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** The items of a bank that it means. */
export function choiceOf(query: z.infer<typeof itemQuery>, bankId: BankId) {
  return {
    bankId,
    search: query.q,
    topicId: query.topic,
    sharedSystemId: query.system,
    level: query.level,
    states: query.state && [query.state],
    needsCheck: query.check && query.check === "needed",
    type: query.type,
    tagId: query.tag,
    keyless: query.key && true,
    due: query.due,
    picture: query.picture && query.picture === "with",
    practice: query.practice && query.practice === "open",
  };
}
