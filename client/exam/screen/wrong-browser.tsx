/** @jsxImportSource preact */
import { Icon } from "../part/icon";
import { useTexts } from "../text/text";
import { Way } from "./door-page";

type Props = { readonly sittingId: string; readonly onAgain: () => void };

/** The sitting is sat in Safe Exam Browser: how to get there from here. */
export function WrongBrowser({ sittingId, onAgain }: Props) {
  const { t } = useTexts();
  const file = `/api/v1/sittings/${sittingId}/sat-hach.seb`;
  const scheme = location.protocol === "https:" ? "sebs" : "seb";
  return (
    <Way id="browser" icon="monitor" heading={t("safe_browser.heading")}>
      <p class="help2">{t("safe_browser.help")}</p>
      <ol class="rules">
        <li>
          {t("safe_browser.open_text")}
          <p>
            <a class="btn go" href={`${scheme}://${location.host}${file}`}>
              {t("safe_browser.open")} <Icon name="arrow-right" />
            </a>
          </p>
        </li>
        <li>
          {t("safe_browser.download_text")}
          <p>
            <a class="btn" href={file} download="sat-hach.seb">
              {t("safe_browser.download")}
            </a>
          </p>
        </li>
        <li>{t("safe_browser.missing_text")}</li>
      </ol>
      <button type="button" class="btn plain low" onClick={onAgain}>
        {t("safe_browser.again")}
      </button>
    </Way>
  );
}
