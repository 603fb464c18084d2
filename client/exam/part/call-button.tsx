/** @jsxImportSource preact */
import { stripAt } from "@/lib/domain/attempt/client/view";
import { useState } from "preact/hooks";
import type { Engine } from "../engine/engine";
import { useEngine, useSeconds } from "../engine/use-engine";
import { callInvigilator } from "../net/delivery";
import { useTexts } from "../text/text";
import { Icon } from "./icon";

/** Raises a hand on the invigilator's screen; without network, asks for a real one. */
export function CallButton({ engine }: { readonly engine: Engine }) {
  const { t, alone } = useTexts();
  const state = useEngine(engine);
  const at = useSeconds();
  const [result, setResult] = useState<"idle" | "sending" | "raised" | "failed">("idle");
  const strip = stripAt(state, at);
  const cut = result === "failed" || strip === "offline";
  // At a contest there is nobody to call.
  if (alone) return null;
  const raise = async () => {
    setResult("sending");
    setResult((await callInvigilator(engine.attemptId, engine.token)) ? "raised" : "failed");
  };
  if (result !== "raised" && !cut) {
    return (
      <button
        type="button"
        class="btn plain"
        disabled={result === "sending"}
        onClick={() => void raise()}
      >
        <Icon name="hand" /> {t("call.button")}
      </button>
    );
  }
  const raised = result === "raised";
  return (
    <p class={`st ${raised ? "on" : "wait"} called`} role="status">
      <Icon name="hand" />
      {t(raised ? "call.raised" : "call.hand")}
    </p>
  );
}
