import { unstable_rethrow } from "next/navigation";
import type { FormAction } from "./action-form";
import { refused } from "@/lib/forms/form";

/** What keeps a form from being sent, or from being answered, whatever it is about. */
export const unsentReasons = ["signed_out", "unreachable", "defect"] as const;

export type UnsentReason = (typeof unsentReasons)[number];

/**
 * `action` as a form sends it that says beside itself why it was not sent. Left alone, a session that
 * has ended leads away from the page and a lost connection or a defect takes its place: either way
 * what was typed would be gone. `open` is a form for people who are not signed in.
 */
export function keepingTyped(action: FormAction, open: boolean): FormAction {
  return async (state, form) => {
    try {
      const obstacle = open ? null : await obstacleToSending();
      return obstacle ? refused(form, obstacle) : await action(state, form);
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof TypeError) return refused(form, "unreachable");
      const { digest } = error as { readonly digest?: string };
      if (digest === undefined) throw error;
      return refused(form, "defect", { reference: digest });
    }
  };
}

async function obstacleToSending(): Promise<UnsentReason | null> {
  const answer = await fetch("/account/session", { redirect: "manual", cache: "no-store" });
  if (answer.type === "opaqueredirect") return "signed_out";
  return answer.ok ? null : "unreachable";
}
