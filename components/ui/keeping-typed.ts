import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import type { FormAction } from "./action-form";
import { type FormState, refused } from "@/lib/forms/form";

/** What keeps a form from being sent, or from being answered, whatever it is about. */
export const unsentReasons = [
  "signed_out",
  "unreachable",
  "unanswered",
  "outdated",
  "defect",
] as const;

export type UnsentReason = (typeof unsentReasons)[number];

/**
 * `action` as a form sends it that says beside itself why it was not sent. Left alone, a session that
 * has ended leads away from the page and a lost connection or a defect takes its place: either way
 * what was typed would be gone. `open` is a form for people who are not signed in.
 */
export function keepingTyped(action: FormAction, open: boolean): FormAction {
  return async (state, form) => {
    const obstacle = open ? null : await obstacleToSending();
    if (obstacle) return refused(form, obstacle);
    try {
      return await action(state, form);
    } catch (error) {
      unstable_rethrow(error);
      return unanswered(error, form, open);
    }
  };
}

/** Sent, and no answer came: unless the server itself said that it failed, it may have been done. */
function unanswered(error: unknown, form: FormData, open: boolean): FormState {
  if (unstable_isUnrecognizedActionError(error)) return refused(form, "outdated");
  const { digest } = error as { readonly digest?: string };
  if (digest !== undefined) return refused(form, "defect", { reference: digest });
  return refused(form, open ? "unreachable" : "unanswered");
}

async function obstacleToSending(): Promise<UnsentReason | null> {
  try {
    const answer = await fetch("/account/session", { redirect: "manual", cache: "no-store" });
    if (answer.type === "opaqueredirect") return "signed_out";
    return answer.ok ? null : "unreachable";
  } catch {
    return "unreachable";
  }
}
