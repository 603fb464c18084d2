/** @jsxImportSource preact */
import { Frame } from "../part/frame";
import { Icon } from "../part/icon";
import { useTexts } from "../text/text";
import { Band } from "./band";

/** While a test that was under way is opened again. */
export function Resume({
  failed,
  onAgain,
}: {
  readonly failed: boolean;
  readonly onAgain: () => void;
}) {
  const { t } = useTexts();
  return (
    <Frame title={t("resume.heading")}>
      <Band />
      <div class="page">
        <main id="main" class="quiet">
          <div class="row title">
            <div class="mg">
              <Icon name={failed ? "wifi-off" : "hourglass"} />
            </div>
            <div class="bd" role="status">
              <h2>{t(failed ? "resume.unreachable" : "resume.heading")}</h2>
              <p class="lead">{t(failed ? "resume.unreachable_text" : "resume.text")}</p>
              {failed && (
                <button type="button" class="btn big" onClick={onAgain}>
                  {t("resume.again")}
                </button>
              )}
            </div>
          </div>
        </main>
      </div>
    </Frame>
  );
}
