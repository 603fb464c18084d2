/** @jsxImportSource preact */
import { onePress } from "@/lib/domain/press/one-press";
import { render } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { App } from "./app";
import { type PageFacts, readFacts } from "./facts";
import { askKeys } from "./net/safe-browser";
import { Boundary } from "./part/boundary";
import { type Page, PageContext } from "./part/page-context";
import { keepPreferences, type Preferences, readPreferences, showPreferences } from "./preferences";
import { Preview } from "./screen/preview";
import { registerWorker } from "./register-worker";
import { openStore } from "./store/open-store";
import type { Store } from "./store/store";
import { bringTexts } from "./text/english";
import { TextContext, textsIn, useTexts } from "./text/text";

const previewPath = "/thi/xem-thu";
const lettersKey = "sat-hach:letters";

type RootProps = {
  readonly store: Store | null;
  readonly facts: PageFacts;
  readonly begun: Preferences;
};

function Root({ store, facts, begun }: RootProps) {
  const [preferences, setPreferences] = useState(begun);
  const [missing, setMissing] = useState<Page["missing"]>(null);
  const [lettersOn, setLetters] = useState(readLetters);
  const latest = useRef(begun);
  const change = (wished: Partial<Preferences>) => {
    latest.current = { ...latest.current, ...wished };
    setPreferences(latest.current);
    if (store) keepPreferences(latest.current);
    else showPreferences(latest.current);
  };
  const page: Page = {
    facts,
    preferences,
    lettersOn,
    missing,
    wish: change,
    speak: async (language) => {
      const ready = await bringTexts(language);
      setMissing(ready ? null : language);
      if (ready) change({ language });
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

/** A letter of each of the two files of a weight: a, and a with a dot below. */
const oneOfEach = String.fromCodePoint(0x61, 0x1ea1);

/**
 * Asks for the fonts before there are words to set: after the script, without which there are none,
 * and early enough that words need to be set only once.
 */
function fetchFonts(): void {
  for (const weight of [400, 600]) {
    void document.fonts.load(`${weight} 1rem "Be Vietnam Pro"`, oneOfEach);
  }
}

async function begin(): Promise<void> {
  onePress(window);
  fetchFonts();
  const wished = readPreferences();
  const previewing = location.pathname === previewPath;
  const [spoken, store] = await Promise.all([
    bringTexts(wished.language),
    previewing ? null : openStore(),
    previewing ? null : askKeys(),
  ]);
  // Without a line, and without English from an earlier time, the page speaks Vietnamese.
  const begun = spoken ? wished : ({ ...wished, language: "vi" } as const);
  showPreferences(begun);
  const root = document.getElementById("root");
  if (root) render(<Root store={store} facts={readFacts()} begun={begun} />, root);
  if (!previewing) registerWorker();
}

void begin();
