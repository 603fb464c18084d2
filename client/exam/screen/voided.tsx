/** @jsxImportSource preact */
import { ExamHead } from "../part/exam-head";
import { Frame } from "../part/frame";
import { Icon } from "../part/icon";
import type { Session } from "../store/session";
import { useTexts } from "../text/text";

type Props = { readonly session: Session; readonly onLeave: () => void };

/** The test that this machine was in the middle of counts for nothing: that, and whom to ask. */
export function Voided({ session, onLeave }: Props) {
  const { t } = useTexts();
  const { candidate, sitting } = session.admission;
  return (
    <Frame title={t("submitting.voided")}>
      <ExamHead candidate={candidate} sitting={sitting} clock={null} />
      <div class="page">
        <main id="main" class="quiet">
          <div class="row title">
            <div class="mg">
              <Icon name="triangle" />
            </div>
            <div class="bd">
              <h1>{t("submitting.voided")}</h1>
              <p class="lead">{t("waiting.help_voided")}</p>
              <button type="button" class="btn big" onClick={onLeave}>
                {t("voided.leave")}
              </button>
            </div>
          </div>
        </main>
      </div>
    </Frame>
  );
}
