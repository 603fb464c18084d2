/** @jsxImportSource preact */
import { stripAt } from "@/lib/domain/attempt/client/view";
import type { OpenTest } from "../engine/opening";
import { useEngine, useSeconds } from "../engine/use-engine";
import { useTexts } from "../text/text";
import { EmergencyFileButton } from "./emergency-file";
import { Icon } from "./icon";
import { stripText } from "./strip-text";

type Props = {
  readonly open: OpenTest;
  readonly position: number;
  readonly onGo: (position: number) => void;
};

/** The one strip under the head: what happened, what is safe, what to do. */
export function StripUnderHead({ open, position, onGo }: Props) {
  const { engine } = open;
  const texts = useTexts();
  const state = useEngine(engine);
  const at = useSeconds();
  const strip = stripAt(state, at);
  if (!strip) return null;
  const { tone, icon, bold, rest, open: openQuestions } = stripText(strip, state, texts, at);
  const goTo = openQuestions?.find((each) => each !== position);
  return (
    <section class={`note ${tone}`} data-strip={strip} aria-label={texts.t("strip.label")}>
      <Icon name={icon} />
      <div>
        <b>{bold}</b> {rest}
      </div>
      {strip === "offline" && <EmergencyFileButton open={open} />}
      {goTo !== undefined && (
        <div class="bar">
          <button type="button" class="btn" onClick={() => onGo(goTo)}>
            {texts.t("review.go", { position: goTo })}
          </button>
        </div>
      )}
    </section>
  );
}
