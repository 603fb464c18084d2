/** @jsxImportSource preact */
import { render } from "preact";
import { useMemo, useState } from "preact/hooks";
import { App } from "./app";
import { type PageFacts, readFacts } from "./facts";
import { askKeys } from "./net/safe-browser";
import { Boundary } from "./part/boundary";
import { type Page, PageContext } from "./part/page-context";
import { keepPreferences, readPreferences, showPreferences } from "./preferences";
import { Preview } from "./screen/preview";
import { registerWorker } from "./register-worker";
import { openStore } from "./store/open-store";
import type { Store } from "./store/store";
import { TextContext, textsIn, useTexts } from "./text/text";

const previewPath = "/thi/xem-thu";
const lettersKey = "sat-hach:letters";

function Root({ store, facts }: { readonly store: Store | null; readonly facts: PageFacts }) {
  const [preferences, setPreferences] = useState(readPreferences);
  const [lettersOn, setLetters] = useState(readLetters);
  const page: Page = {
    facts,
    preferences,
    lettersOn,
    wish: (change) => {
      const next = { ...preferences, ...change };
      setPreferences(next);
      if (store) keepPreferences(next);
      else showPreferences(next);
    },
    setLettersOn: (on) => {
      setLetters(on);
      keepLetters(on);
    },
  };
  const texts = useMemo(() => textsIn(preferences.language), [preferences.language]);
  return (
    <PageContext.Provider value={page}>
      <TextContext.Provider value={texts}>
        <Boundary fallback={<Broken />}>{store ? <App store={store} /> : <Preview />}</Boundary>
      </TextContext.Provider>
    </PageContext.Provider>
  );
}

function Broken() {
  const { t } = useTexts();
  return (
    <main class="page quiet" id="main">
      <div class="row title">
        <div class="mg" />
        <div class="bd" role="alert">
          <h1>{t("broken.heading")}</h1>
          <p class="lead">{t("broken.text")}</p>
          <button type="button" class="btn go big" onClick={() => location.reload()}>
            {t("broken.reload")}
          </button>
        </div>
      </div>
    </main>
  );
}

function readLetters(): boolean {
  try {
    return localStorage.getItem(lettersKey) !== "off";
  } catch {
    return true;
  }
}

function keepLetters(on: boolean): void {
  try {
    localStorage.setItem(lettersKey, on ? "on" : "off");
  } catch {
    // Then it holds until the page is left.
  }
}

async function begin(): Promise<void> {
  showPreferences(readPreferences());
  const previewing = location.pathname === previewPath;
  const [store] = previewing ? [null] : await Promise.all([openStore(), askKeys()]);
  const root = document.getElementById("root");
  if (root) render(<Root store={store} facts={readFacts()} />, root);
  if (!previewing) registerWorker();
}

void begin();
