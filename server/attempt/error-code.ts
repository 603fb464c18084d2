/** The code an error of the database or the network carries, or its cause; "" when none does. */
function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return errorCode(error.cause);
}

/** The data itself is at fault: SQLSTATE classes 22, 23, 54, and what our own functions raise. */
export const isDataError = (error: unknown) => /^(22|23|54|P0)/.test(errorCode(error));

/**
 * The database is away or too busy for now: connection lost, shutting down, too many connections,
 * a lock not had in time, out of space or memory.
 */
export const isOutage = (error: unknown) =>
  /^(08|25006|40|53|55P03|57|58|CONNECT|ECONN|EPIPE|ETIMEDOUT|ENOENT)/.test(errorCode(error));
