/** @jsxImportSource preact */
import { useTexts } from "../text/text";
import { BodyName, Emblem } from "../part/frame";
import { usePage } from "../part/page-context";
import { MissingLanguage, ViewMenu } from "../part/view-menu";

/** The deep head of the pages before signing in: whose test this is. */
export function Band() {
  const { t } = useTexts();
  const { preferences, speak } = usePage();
  const other = preferences.language === "vi" ? "en" : "vi";
  return (
    <header class="band">
      <div class="row">
        <div class="mg">
          <Emblem />
        </div>
        <div class="bd bar spread">
          <BodyName />
          <div class="bar">
            <button type="button" class="btn" lang={other} onClick={() => void speak(other)}>
              {t(`view.${other}`)}
            </button>
            <ViewMenu />
          </div>
        </div>
      </div>
      <div class="row">
        <div class="mg" />
        <div class="bd">
          <h1>{t("title")}</h1>
          <p>{t("subtitle")}</p>
          <MissingLanguage />
        </div>
      </div>
    </header>
  );
}
