/** A request that is answered with a code instead: thrown by handlers, sent by the router. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  /** Further members of the answer. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly retryAfterS: number | null;

  constructor(
    status: number,
    code: string,
    { retryAfterS = null, ...extra }: { retryAfterS?: number | null; [name: string]: unknown } = {},
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.extra = extra;
    this.retryAfterS = retryAfterS;
  }
}

/** Something is too busy or away for a moment: the page keeps the answers and comes back. */
export const comeBack = () => new Refused(503, "retry", { retryAfterS: 1 });
