/** @jsxImportSource preact */
import { Icon } from "../part/icon";
import { useTexts } from "../text/text";

/** What must not be typed here, and what is kept of a person. */
export function Notices() {
  const { t } = useTexts();
  return (
    <section class="notices" aria-label={t("entry.classified")}>
      <p class="hint sys">
        <b>{t("entry.classified")}.</b> {t("entry.classified_text")}
      </p>
      <details>
        <summary>
          <Icon name="shield" /> {t("entry.privacy")}
        </summary>
        <p>{t("entry.privacy_text")}</p>
        <p>{t("entry.privacy_rights")}</p>
        <p>
          <a href="/notice">{t("entry.privacy_more")}</a>
        </p>
      </details>
    </section>
  );
}
