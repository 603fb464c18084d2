import type { Parts } from "./parts";
import { Refused } from "./refused";

/** Runs `work` unless the same somebody is at it already: tries side by side would not be counted. */
export async function alone<T>(
  { trying }: Pick<Parts, "trying">,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  if (trying.has(name)) throw new Refused(429, "too_fast", { retryAfterS: 1 });
  trying.add(name);
  try {
    return await work();
  } finally {
    trying.delete(name);
  }
}
