import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PageFacts } from "../facts";
import type { Preferences } from "../preferences";

/** What every part of the page may ask for: whose installation it is, and how the person wants it. */
export type Page = {
  readonly facts: PageFacts;
  readonly preferences: Preferences;
  readonly wish: (change: Partial<Preferences>) => void;
  /** Whether letters choose options while the focus is in the question. */
  readonly lettersOn: boolean;
  readonly setLettersOn: (on: boolean) => void;
};

export const PageContext = createContext<Page>({
  facts: { parentBody: "", ownBody: "", support: "", demonstration: false, emergencyKey: "" },
  preferences: { language: "vi", size: "normal", theme: "light" },
  wish: () => {},
  lettersOn: true,
  setLettersOn: () => {},
});

export function usePage(): Page {
  return useContext(PageContext);
}
