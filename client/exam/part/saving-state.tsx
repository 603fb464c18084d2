/** @jsxImportSource preact */
import type { ClientState } from "@/lib/domain/attempt/client/state";
import { countStatuses } from "@/lib/domain/attempt/client/view";
import { useEffect, useState } from "preact/hooks";
import { clockTime } from "../text/format";
import { useTexts } from "../text/text";
import { Icon } from "./icon";

/** An answer under way for less than this is not worth a word. */
const calmMs = 1_000;

/** Whether something has been so for a while. */
function useLasting(now: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!now) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), calmMs);
    return () => clearTimeout(timer);
  }, [now]);
  return lasting && now;
}

/** Beside the clock: what the server has, from its acknowledgements, or what still waits here. */
export function SavingState({ state }: { readonly state: ClientState }) {
  const { t } = useTexts();
  const { held } = countStatuses(state);
  const waiting = useLasting(held > 0);
  if (waiting) {
    return (
      <span class="st wait saving">
        <Icon name="held" />
        <span class="hide-s">{t("head.held", { count: held })}</span>
        <span class="only-s">{t("head.held_short", { count: held })}</span>
      </span>
    );
  }
  if (state.savedAtServer === null) return <span class="saving" />;
  const time = clockTime(state.savedAtServer);
  return (
    <span class="st ok saving">
      <Icon name="saved" />
      <span class="hide-s">{t("head.saved_at", { time })}</span>
      <span class="only-s">{t("head.saved_short", { time })}</span>
    </span>
  );
}
