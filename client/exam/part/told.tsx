/** @jsxImportSource preact */
import type { Engine } from "../engine/engine";
import { useEngine } from "../engine/use-engine";
import { useTexts } from "../text/text";
import { Icon } from "./icon";

/** What the invigilator said: it stays until the candidate says that they read it. */
export function Told({ engine }: { readonly engine: Engine }) {
  const { t } = useTexts();
  const { told } = useEngine(engine);
  return told.map(({ id, erratum, text }) => (
    <section key={id} class="note on" data-told={id} aria-label={t("strip.label")}>
      <Icon name="message" />
      <div>
        <b>{t(erratum ? "strip.erratum" : "strip.message")}</b> {text}
      </div>
      <div class="bar">
        <button
          type="button"
          class="btn"
          onClick={() => engine.dispatch({ kind: "acknowledged", id })}
        >
          {t("strip.read")}
        </button>
      </div>
    </section>
  ));
}
