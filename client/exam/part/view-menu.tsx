/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import { sizes, themes } from "../preferences";
import { useTexts } from "../text/text";
import { classNames } from "./class-names";
import { Dialog } from "./dialog";
import { Icon } from "./icon";
import { usePage } from "./page-context";

/** A large and a small letter: the sign for sizes, not a word. */
const sign = "Aa";
const letters = { small: "A−", normal: "A", large: "A+", largest: "A++" } as const;

/** A− A A+ A++, side by side. */
function SizeGroup() {
  const { t } = useTexts();
  const { preferences, wish } = usePage();
  return (
    <div class="group" role="group" aria-label={t("view.size")}>
      {sizes.map((size) => (
        <button
          key={size}
          type="button"
          class="btn"
          aria-label={t(`view.${size}`)}
          aria-pressed={preferences.size === size}
          onClick={() => wish({ size })}
        >
          {letters[size]}
        </button>
      ))}
    </div>
  );
}

/** How the page looks: sizes beside it where there is room, everything else behind one button. */
export function ViewMenu({ label }: { readonly label?: string }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div class="hide-s">
        <SizeGroup />
      </div>
      <button
        type="button"
        class="btn low only-s"
        aria-label={t("view.open")}
        onClick={() => setOpen(true)}
      >
        {sign}
      </button>
      <button
        type="button"
        class={classNames("btn hide-s", !label && "square")}
        aria-label={t("view.label")}
        onClick={() => setOpen(true)}
      >
        <Icon name="contrast" />
        {label}
      </button>
      {open && <ViewDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ViewDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const { preferences, wish, lettersOn, setLettersOn } = usePage();
  return (
    <Dialog title={t("view.label")} onClose={onClose}>
      <div class="choices">
        <p class="lab">{t("view.size")}</p>
        <SizeGroup />
        <p class="lab">{t("view.theme")}</p>
        <div class="group" role="group" aria-label={t("view.theme")}>
          {themes.map((theme) => (
            <button
              key={theme}
              type="button"
              class="btn"
              aria-pressed={preferences.theme === theme}
              onClick={() => wish({ theme })}
            >
              {t(`view.${theme}`)}
            </button>
          ))}
        </div>
        <p class="lab">{t("view.language")}</p>
        <LanguageGroup />
        <MissingLanguage />
        <label class="check">
          <input
            type="checkbox"
            checked={lettersOn}
            onChange={(event) => setLettersOn(event.currentTarget.checked)}
          />
          <span>{t("view.letters")}</span>
        </label>
        <p class="fine">{t("view.keys")}</p>
      </div>
      <div class="bar">
        <button type="button" class="btn" data-focus onClick={onClose}>
          {t("view.close")}
        </button>
      </div>
    </Dialog>
  );
}

/** Vietnamese or English. */
function LanguageGroup() {
  const { t } = useTexts();
  const { preferences, speak } = usePage();
  return (
    <div class="group" role="group" aria-label={t("view.language")}>
      {(["vi", "en"] as const).map((language) => (
        <button
          key={language}
          type="button"
          class="btn"
          lang={language}
          aria-pressed={preferences.language === language}
          onClick={() => void speak(language)}
        >
          {t(`view.${language}`)}
        </button>
      ))}
    </div>
  );
}

/** Why the page is still in the language it was in. */
export function MissingLanguage() {
  const { t } = useTexts();
  const { missing } = usePage();
  if (missing === null) return null;
  return (
    <p class="err" role="alert">
      <Icon name="triangle" />
      <span>{t("view.language_missing")}</span>
    </p>
  );
}
