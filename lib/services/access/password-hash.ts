import { hash, verify } from "@node-rs/argon2";
import { normalisePassword } from "@/lib/domain/access/password";

/** argon2id, 19 MiB, two passes, one lane (OWASP). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What a password is checked against when there is no such account: same cost, same answer. */
const nobody =
  "$argon2id$v=19$m=19456,t=2,p=1$KN8qFZDc4ZTh6+FrjMb2dQ$iXcg5vPkntUfn6Ku9G213WvHaJ6JxIUEWwrlQQbr5ww";

// Two at once: a room that signs in together waits a moment rather than taking every core and
// 19 MiB apiece. Each copy of this module counts for itself, which does no harm.
const gate = { free: 2, waiting: [] as (() => void)[] };

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (gate.free > 0) gate.free--;
  else await new Promise<void>((go) => gate.waiting.push(go));
  try {
    return await work();
  } finally {
    const next = gate.waiting.shift();
    if (next) next();
    else gate.free++;
  }
}

/** The hash under which a password is stored. */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalisePassword(password), cost));
}

/** Whether a password is the stored one. Takes as long, and says no, when nothing is stored. */
export async function matchesPassword(
  stored: string | undefined,
  password: string,
): Promise<boolean> {
  const right = await inTurn(() => verify(stored ?? nobody, normalisePassword(password)));
  return right && stored !== undefined;
}
