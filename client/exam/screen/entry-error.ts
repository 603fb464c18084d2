import type { Refusal } from "../net/entrance";
import type { Texts } from "../text/text";

/** Why a candidate was not let in, and what to do. */
export function entryError({ code, retryAfterS }: Refusal, { t }: Texts, number: string): string {
  switch (code) {
    case "sign_in":
      return t("entry.wrong", { number });
    case "not_open":
      return t("entry.not_open");
    case "too_many_tries":
    case "too_fast":
      return t("entry.too_many", { seconds: retryAfterS ?? 30 });
    case "unknown":
      return t("entry.unknown");
    default:
      return t("entry.unreachable");
  }
}
