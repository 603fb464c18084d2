/** @jsxImportSource preact */
import type { OpenTest } from "../engine/opening";
import { useEngine } from "../engine/use-engine";
import { Icon } from "../part/icon";
import { useTexts } from "../text/text";
import { TakeOverForm } from "./take-over";

type Props = { readonly open: OpenTest; readonly onReopen: (open: OpenTest) => void };

/** The test went on at another machine: nothing more is written here, and it can be taken back. */
export function Lost({ open, onReopen }: Props) {
  const { t } = useTexts();
  const state = useEngine(open.engine);
  const reopen = (next: OpenTest) => {
    open.engine.stop();
    onReopen(next);
  };
  return (
    <div class="page">
      <main id="main" class="quiet">
        <div class="row title">
          <div class="mg">
            <Icon name="monitor" />
          </div>
          <div class="bd">
            <div role="alert">
              <h1>{t("elsewhere.lost_heading")}</h1>
              <p class="lead">{t("elsewhere.lost_text")}</p>
            </div>
            {state.keptUncounted > 0 && (
              <p class="lead">{t("elsewhere.kept", { count: state.keptUncounted })}</p>
            )}
            <p class="lead">{t("elsewhere.not_you")}</p>
            <TakeOverForm store={open.engine.store} session={open.session} onOpen={reopen} />
          </div>
        </div>
      </main>
    </div>
  );
}
