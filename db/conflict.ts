/** Whether the database refused a row because another one, perhaps written meanwhile, stands against it. */
export function isConflict(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : "";
  // A key borne twice, and an exclusion or a rule of the routines against two at once.
  return code === "23505" || code === "23P01";
}
