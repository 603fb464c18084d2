/** The outcome of something that a person can be refused for a reason they can act on. */
export type Result<Value, Reason> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const rejected = <Reason>(reason: Reason): { ok: false; reason: Reason } => ({
  ok: false,
  reason,
});
