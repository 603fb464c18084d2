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
    case "outside_network":
      return t("entry.outside_network");
    case "safe_browser":
      return t("entry.safe_browser");
    default:
      return t("entry.unreachable");
  }
}

/** The same for whoever comes with an account. */
export function accountError({ code, retryAfterS }: Refusal, { t }: Texts): string {
  switch (code) {
    case "sign_in":
      return t("account.ended");
    case "change_password":
    case "read_notice":
      return t("account.unfinished");
    case "unknown":
      return t("account.removed");
    case "not_open":
      return t("entry.not_open");
    case "outside_network":
      return t("entry.outside_network");
    case "safe_browser":
      return t("entry.safe_browser");
    case "too_fast":
      return t("entry.too_many", { seconds: retryAfterS ?? 30 });
    default:
      return t("account.unreachable");
  }
}
