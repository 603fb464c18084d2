"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Input } from "@/components/ui/control";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { fold } from "@/lib/domain/text/fold";

type Unit = { readonly id: string; readonly name: string; readonly officers: number };

type Props = {
  readonly sittingId: string;
  readonly units: readonly Unit[];
  readonly action: FormAction;
};

/** Chooses whole units; says how many people that is before anything is written. */
export function UnitPicker({ sittingId, units, action }: Props) {
  const t = useTranslations("candidate.units");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState("");
  const wanted = fold(search);
  const people = units.reduce((sum, { id, officers }) => sum + (chosen.has(id) ? officers : 0), 0);

  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  return (
    <ActionForm action={action} texts={t.raw("reasons") as Record<string, string>}>
      <input type="hidden" name="sittingId" value={sittingId} />
      <label className="mb-2 flex max-w-form items-center gap-2">
        <Icon of={Search} />
        <span className="sr-only">{t("search")}</span>
        <Input
          look="low"
          type="search"
          placeholder={t("search")}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </label>
      <fieldset>
        <legend className="sr-only">{t("legend")}</legend>
        <ul className="max-h-96 max-w-text overflow-y-auto border-y border-rule">
          {units.map(({ id, name, officers }) => (
            <li key={id} hidden={!fold(name).includes(wanted)} className="border-b border-rule">
              <label className="flex min-h-target items-center gap-3 px-1 py-1.5">
                <input
                  type="checkbox"
                  name="unitIds"
                  value={id}
                  checked={chosen.has(id)}
                  onChange={() => toggle(id)}
                  className="size-6 shrink-0 accent-pen"
                />
                <span className="mr-auto">{name}</span>
                <span className="text-15 whitespace-nowrap text-ink-2">
                  {t("officers", { count: officers })}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <p role="status" className="my-3 font-semibold">
        {t("chosen", { units: chosen.size, people })}
      </p>
      <SubmitButton>{t("button")}</SubmitButton>
    </ActionForm>
  );
}
