"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { Block } from "@/components/ui/page";
import { Hint } from "@/components/ui/note";
import { keepTyped } from "@/lib/forms/keep-typed";

type Part = {
  readonly id: string;
  readonly heading: string;
  readonly form: ReactNode;
  /** Takes away what the form is of. */
  readonly remove: ReactNode;
};

type Props = {
  readonly parts: readonly Part[];
  /** Said over a form whose draft is gone. */
  readonly gone: string;
};

const Settled = createContext<(() => void) | null>(null);

/** Tells the list around a form, if there is one, that what was typed is kept. */
export function useSettled(): (() => void) | null {
  return useContext(Settled);
}

/**
 * Forms below each other, one for each draft. When the page learns, by saving another form, that
 * somebody took a draft away, its form stays as long as words typed into it are not kept.
 */
export function StandingForms({ parts, gone }: Props) {
  const [typed, setTyped] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState(() => ({ parts, held: keepTyped([], parts, typed) }));
  if (last.parts !== parts) setLast({ parts, held: keepTyped(last.held, parts, typed) });

  const mark = (id: string) => {
    if (!typed.has(id)) setTyped(new Set([...typed, id]));
  };
  const forget = (id: string) => setTyped(new Set([...typed].filter((other) => other !== id)));

  return last.held
    .filter((one) => !one.gone || typed.has(one.part.id))
    .map(({ part: { id, heading, form, remove }, gone: isGone }) => (
      <Block key={id} space="small">
        <h3 className="mb-2">{heading}</h3>
        {isGone && <Hint role="status">{gone}</Hint>}
        <Settled value={() => forget(id)}>
          <div onInput={() => mark(id)}>{form}</div>
        </Settled>
        {!isGone && (
          <div className="mt-3" onSubmit={() => forget(id)}>
            {remove}
          </div>
        )}
      </Block>
    ));
}
