/** @jsxImportSource preact */
import { stripAt } from "@/lib/domain/attempt/client/view";
import type { Engine } from "../engine/engine";
import { useEngine, useSeconds } from "../engine/use-engine";
import { useTexts } from "../text/text";
import { Icon } from "./icon";
import { stripText } from "./strip-text";

type Props = {
  readonly engine: Engine;
  readonly position: number;
  readonly onGo: (position: number) => void;
};

/** The one strip under the head: what happened, what is safe, what to do. */
export function StripUnderHead({ engine, position, onGo }: Props) {
  const texts = useTexts();
  const state = useEngine(engine);
  const at = useSeconds();
  const strip = stripAt(state, at);
  if (!strip) return null;
  const { tone, icon, bold, rest, open } = stripText(strip, state, texts, at);
  const goTo = open?.find((each) => each !== position);
  return (
    <section class={`note ${tone}`} data-strip={strip} aria-label={texts.t("strip.label")}>
      <Icon name={icon} />
      <div>
        <b>{bold}</b> {rest}
      </div>
      {goTo !== undefined && (
        <div class="bar">
          <button type="button" class="btn" onClick={() => onGo(goTo)}>
            {texts.t("strip.go", { position: goTo })}
          </button>
        </div>
      )}
    </section>
  );
}
