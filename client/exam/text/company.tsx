/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { TextContext, textsIn, useTexts } from "./text";

/** Words for whoever sits here: with an invigilator in the room, or alone at a contest. */
export function Company({
  alone,
  children,
}: {
  readonly alone: boolean;
  readonly children: ComponentChildren;
}) {
  const { language } = useTexts();
  const texts = useMemo(() => textsIn(language, alone), [language, alone]);
  return <TextContext.Provider value={texts}>{children}</TextContext.Provider>;
}
