import type { StartText } from "@/lib/platform/console-text";

/** Something a person can put right stands in the way of starting. Shown as one sentence. */
export class Refusal extends Error {
  readonly reason: StartText;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(reason: StartText, values: Readonly<Record<string, string | number>> = {}) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}
