import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PageFacts } from "../facts";
import type { Preferences } from "../preferences";
import type { Language } from "../text/text";

/** What every part of the page may ask for: whose installation it is, and how the person wants it. */
export type Page = {
  readonly facts: PageFacts;
  readonly preferences: Preferences;
  readonly wish: (change: Partial<Omit<Preferences, "language">>) => void;
  /** Changes the language as soon as its texts are here. */
  readonly speak: (language: Language) => Promise<void>;
  /** The language last asked for, when its texts could not be fetched. */
  readonly missing: Language | null;
  /** Whether letters choose options while the focus is in the question. */
  readonly lettersOn: boolean;
  readonly setLettersOn: (on: boolean) => void;
};

export const PageContext = createContext<Page>({
  facts: { parentBody: "", ownBody: "", support: "", demonstration: false, emergencyKey: "" },
  preferences: { language: "vi", size: "normal", theme: "light" },
  wish: () => {},
  speak: () => Promise.resolve(),
  missing: null,
  lettersOn: true,
  setLettersOn: () => {},
});

export function usePage(): Page {
  return useContext(PageContext);
}
