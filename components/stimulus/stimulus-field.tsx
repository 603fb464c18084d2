"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFormState } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/control";
import { Field } from "@/components/ui/field";
import { Block } from "@/components/ui/page";
import type { TypedItem } from "@/lib/domain/bank/typed-item";
import { mostOfStimulus } from "@/lib/domain/stimulus/of-item";
import type { KnownStimulus } from "./find-stimuli";
import { StimulusSearch } from "./stimulus-search";

type Props = {
  readonly item: TypedItem;
  readonly set: (values: Partial<TypedItem>) => void;
  readonly bankId: string;
  readonly chosen: KnownStimulus | null;
  readonly onChoose: (stimulus: KnownStimulus | null) => void;
};

/** What the item is asked about together with others: found by its words, or none. */
export function StimulusField({ item, set, bankId, chosen, onChoose }: Props) {
  const t = useTranslations("stimulus.field");
  const problem = useRefusal(item.stimulus?.versionId);
  const [searching, setSearching] = useState(false);
  const choose = (stimulus: KnownStimulus | null) => {
    setSearching(false);
    onChoose(stimulus);
    const place = Math.min(mostOfStimulus, (stimulus?.items ?? 0) + 1);
    set({ stimulus: stimulus ? { versionId: stimulus.versionId, place } : undefined });
  };
  return (
    <Block space="small">
      <p className="font-semibold">{t("title")}</p>
      {chosen && item.stimulus ? (
        <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
          <p className="py-2">
            {chosen.code} · {chosen.title}
          </p>
          <Field label={t("place")}>
            {(control) => (
              <Select
                {...control}
                look="low"
                value={item.stimulus?.place}
                onChange={({ currentTarget: { value } }) =>
                  set({ stimulus: { versionId: chosen.versionId, place: Number(value) } })
                }
              >
                {Array.from({ length: mostOfStimulus }, (_, index) => index + 1).map((place) => (
                  <option key={place} value={place}>
                    {place}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Button size="low" variant="plain" icon={X} onClick={() => choose(null)}>
            {t("remove")}
          </Button>
        </div>
      ) : (
        <p className="text-15 text-ink-2">{t("none")}</p>
      )}
      {problem && <p className="font-semibold text-seal">{problem}</p>}
      {searching ? (
        <StimulusSearch bankId={bankId} onChoose={choose} onCancel={() => setSearching(false)} />
      ) : (
        <Button size="low" onClick={() => setSearching(true)}>
          {t(chosen ? "change" : "choose")}
        </Button>
      )}
    </Block>
  );
}

/** Why the stimulus was not taken, as long as it is the same. */
function useRefusal(versionId: string | undefined): string | undefined {
  const form = useFormState();
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const code = form?.state.errors?.stimulus;
  useEffect(() => setRefused(code === undefined ? undefined : versionId), [form?.state]);
  return code !== undefined && refused === versionId ? form?.textOf(code) : undefined;
}
