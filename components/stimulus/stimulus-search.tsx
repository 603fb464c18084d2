"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/control";
import { Field } from "@/components/ui/field";
import { plainText } from "@/lib/domain/item/content";
import { findStimuli, type KnownStimulus } from "./find-stimuli";

type Props = {
  readonly bankId: string;
  readonly onChoose: (stimulus: KnownStimulus) => void;
  readonly onCancel: () => void;
};

const PAUSE_MS = 300;

/** Finds a stimulus by its words as they are typed. */
export function StimulusSearch({ bankId, onChoose, onCancel }: Props) {
  const t = useTranslations("stimulus.field");
  const field = useRef<HTMLDivElement>(null);
  // The button that opened it is gone.
  useEffect(() => field.current?.querySelector("input")?.focus(), []);
  const [search, setSearch] = useState("");
  const [found, setFound] = useState<readonly KnownStimulus[] | null | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      void findStimuli(bankId, search).then((stimuli) => wanted && setFound(stimuli));
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [bankId, search]);
  return (
    <div ref={field} className="max-w-form border-l-4 border-rule-strong pl-4">
      <Field label={t("search")} help={t("searchHelp")}>
        {(control) => (
          <Input
            {...control}
            type="search"
            autoComplete="off"
            value={search}
            onChange={({ currentTarget: { value } }) => setSearch(value)}
            onKeyDown={(event) => {
              // Enter would save the whole item.
              if (event.key === "Enter") event.preventDefault();
            }}
          />
        )}
      </Field>
      <p role="status" className="text-15 text-ink-2">
        {found === null && t("unreachable")}
        {found && t("found", { count: found.length })}
      </p>
      <ul>
        {found?.map((stimulus) => (
          <li key={stimulus.versionId} className="border-t border-rule py-2">
            <p className="font-semibold">
              {stimulus.code} · {stimulus.title}
            </p>
            <p className="line-clamp-2 text-15 text-ink-2">{plainText(stimulus.content)}</p>
            <Button
              size="low"
              variant="plain"
              aria-label={t("takeThis", { title: stimulus.title })}
              onClick={() => onChoose(stimulus)}
            >
              {t("take", { items: stimulus.items })}
            </Button>
          </li>
        ))}
      </ul>
      <Button size="low" variant="plain" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}
