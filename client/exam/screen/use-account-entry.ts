import { useState } from "preact/hooks";
import { type Admission, enterWithAccount } from "../net/entrance";
import { useTexts } from "../text/text";
import { accountError } from "./entry-error";

/** Entering a sitting with the account that is signed in: nothing is typed, and it may be refused. */
export function useAccountEntry(sittingId: string, onEnter: (admission: Admission) => void) {
  const texts = useTexts();
  const [error, setError] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const come = async () => {
    setError(null);
    setSending(true);
    const outcome = await enterWithAccount(sittingId);
    setSending(false);
    if (outcome.ok) return onEnter(outcome.value);
    setError(accountError(outcome.refusal, texts));
  };
  return { error, sending, come: () => void come() };
}
