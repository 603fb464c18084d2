import type { Action } from "@/lib/domain/policy/policy";

/**
 * Who may do any of these to a contest or its paper has no part in it: whoever writes or reviews
 * questions, organises the contest, or opens the accounts of those who do. Roles count that were
 * held at any time since the contest was made: what was seen is not forgotten.
 */
export const barringActions = [
  "item.read",
  "contest.write",
  "user.write",
] as const satisfies readonly Action[];
