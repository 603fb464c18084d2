import type { RoomCandidate, RoomMessage } from "./room-snapshot";

/** Who has not read a message, by number, and how many more there are than are named. */
export type Unread = { readonly people: readonly RoomCandidate[]; readonly more: number };

/** Who in a room has not read a message. */
export function unreadOf(
  { unread, read, readers }: Pick<RoomMessage, "unread" | "read" | "readers">,
  candidates: readonly RoomCandidate[],
): Unread {
  const numbers = new Set(unread);
  const people = candidates.filter(({ number }) => numbers.has(number));
  return { people, more: Math.max(0, readers - read - people.length) };
}
