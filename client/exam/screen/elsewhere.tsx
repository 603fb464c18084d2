/** @jsxImportSource preact */
import type { OpenTest } from "../engine/opening";
import { ExamHead } from "../part/exam-head";
import { Frame } from "../part/frame";
import { Icon } from "../part/icon";
import type { Session } from "../store/session";
import type { Store } from "../store/store";
import { useTexts } from "../text/text";
import { TakeOverForm } from "./take-over";

type Props = {
  readonly store: Store;
  readonly session: Session;
  readonly onOpen: (open: OpenTest) => void;
};

/** The test is open at another machine: it can be moved here with the person's own code. */
export function Elsewhere({ store, session, onOpen }: Props) {
  const { t } = useTexts();
  const { candidate, sitting } = session.admission;
  return (
    <Frame title={t("page_title.elsewhere")}>
      <ExamHead candidate={candidate} sitting={sitting} clock={null} />
      <div class="page">
        <main id="main" class="quiet">
          <div class="row title">
            <div class="mg">
              <Icon name="monitor" />
            </div>
            <div class="bd">
              <h1>{t("elsewhere.heading")}</h1>
              <p class="lead">{t("elsewhere.text")}</p>
              <p class="lead">{t("elsewhere.not_you")}</p>
              <TakeOverForm store={store} session={session} onOpen={onOpen} />
            </div>
          </div>
        </main>
      </div>
    </Frame>
  );
}
