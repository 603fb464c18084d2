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
  const { tone, icon, bold, rest, goTo } = stripText(strip, state, texts, at);
  return (
    <div class={`note ${tone}`} data-strip={strip}>
      <Icon name={icon} />
      <div>
        <b>{bold}</b> {rest}
      </div>
      {goTo !== undefined && goTo !== position && (
        <div class="bar">
          <button type="button" class="btn" onClick={() => onGo(goTo)}>
            {texts.t("strip.go", { position: goTo })}
          </button>
        </div>
      )}
    </div>
  );
}
