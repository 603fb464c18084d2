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

/** The way in for everybody who is not here to sit a test. */
export function AccountWay() {
  const { t } = useTexts();
  return (
    <section class="account" aria-labelledby="account">
      <h2 id="account">{t("list.account")}</h2>
      <p class="help2">{t("list.account_help")}</p>
      <a class="btn" href="/sign-in">
        {t("list.sign_in")}
      </a>
    </section>
  );
}
