/** @jsxImportSource preact */
import { type ClientState, phaseOf } from "@/lib/domain/attempt/client/state";
import { canWithdraw } from "@/lib/domain/attempt/client/step";
import { slowAfterMs } from "@/lib/domain/attempt/client/trouble";
import { countStatuses } from "@/lib/domain/attempt/client/view";
import type { OpenTest } from "../engine/opening";
import { useEngine, useSeconds } from "../engine/use-engine";
import { EmergencyFileButton } from "../part/emergency-file";
import { Icon, type IconName } from "../part/icon";
import type { TextKey } from "../text/text";
import { useTexts } from "../text/text";

type Words = { readonly icon: IconName; readonly heading: TextKey; readonly text: TextKey };

/** Between pressing and the receipt: what is still under way, and what to do meanwhile. */
export function Submitting({ open }: { readonly open: OpenTest }) {
  const { engine } = open;
  const { t } = useTexts();
  const state = useEngine(engine);
  const at = useSeconds();
  const { held } = countStatuses(state);
  const cut =
    state.trouble !== null && !state.trouble.over && at - state.trouble.since > slowAfterMs / 5;
  const { icon, heading, text } = wordsOf(state);
  const ended = heading !== "submitting.heading";
  return (
    <div class="page">
      <main id="main" class="quiet">
        <div class="row title">
          <div class="mg">
            <Icon name={cut ? "wifi-off" : icon} />
          </div>
          <div class="bd" role="status">
            <h1>{t(heading)}</h1>
            <p class="lead">{t(cut ? "submitting.offline" : text)}</p>
            {held > 0 && (
              <p class="lead">
                {t(ended ? "submitting.held_late" : "submitting.held", { count: held })}
              </p>
            )}
            {cut && <p class="lead">{t("submitting.offline_help")}</p>}
          </div>
        </div>
        {cut && (
          <div class="row">
            <div class="mg" />
            <div class="bd">
              <EmergencyFileButton open={open} />
            </div>
          </div>
        )}
        {canWithdraw(state) && (
          <div class="row">
            <div class="mg" />
            <div class="bd bar">
              <button
                type="button"
                class="btn big"
                onClick={() => engine.dispatch({ kind: "submit_withdrawn" })}
              >
                <Icon name="arrow-left" /> {t("submitting.withdraw")}
              </button>
            </div>
          </div>
        )}
      </main>
    </div>
  );
}

function wordsOf(state: ClientState): Words {
  if (state.voided)
    return { icon: "triangle", heading: "submitting.voided", text: "submitting.voided_text" };
  const phase = phaseOf(state);
  if (phase === "closed")
    return { icon: "hourglass", heading: "submitting.closed", text: "submitting.closed_text" };
  if (phase === "ended")
    return { icon: "timer", heading: "submitting.ended", text: "submitting.ended_text" };
  return { icon: "send", heading: "submitting.heading", text: "submitting.sending" };
}
