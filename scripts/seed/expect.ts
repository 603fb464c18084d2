import type { Result } from "@/lib/domain/result";

/** The value of a use case that has no reason to refuse here; a refusal is a defect of the seed. */
export function expect<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.value;
}
