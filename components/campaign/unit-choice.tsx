"use client";

import { useId, useRef, useState } from "react";
import { useLocale, useTranslations } from "next-intl";
import { useFormState } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-field";
import { Input } from "@/components/ui/control";
import { FieldGroup } from "@/components/ui/field";
import { fold } from "@/lib/domain/text/fold";

export type GroupedUnit = {
  readonly id: string;
  readonly name: string;
  readonly groupId: string | null;
  readonly groupName: string | null;
  readonly groupNameEn: string | null;
};

type Props = { readonly units: readonly GroupedUnit[] };

/** Many units at once, by the groups in which they are ranked; what is chosen stays when narrowed. */
export function UnitChoice({ units }: Props) {
  const t = useTranslations("plan.units");
  const form = useFormState();
  const code = form?.state.errors?.unitIds;
  const [text, setText] = useState("");
  const [count, setCount] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const wanted = fold(text);
  const boxes = () =>
    [...(list.current?.querySelectorAll("input") ?? [])].filter(({ type }) => type === "checkbox");

  function toggle(group: string) {
    const own = boxes().filter((box) => box.closest("fieldset")?.id === group);
    const checked = !own.every((box) => box.checked);
    for (const box of own) box.checked = checked;
    recount();
  }

  function recount() {
    setCount(boxes().filter(({ checked }) => checked).length);
  }

  return (
    <FieldGroup
      label={t("label")}
      help={t("help")}
      error={code === undefined ? undefined : form?.textOf(code)}
    >
      <label htmlFor={id} className="sr-only">
        {t("search")}
      </label>
      <Input
        id={id}
        look="low"
        type="search"
        placeholder={t("search")}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div
        ref={list}
        onChange={recount}
        className="max-h-96 overflow-y-auto border-x border-b border-rule px-3"
      >
        {groupsOf(units).map(({ key, own }) => (
          <Group key={key} id={key} units={own} wanted={wanted} toggle={toggle} />
        ))}
      </div>
      <p role="status" className="mt-1 text-15 font-semibold">
        {t("chosen", { count })}
      </p>
    </FieldGroup>
  );
}

type GroupProps = {
  readonly id: string;
  readonly units: readonly GroupedUnit[];
  /** Folded. */
  readonly wanted: string;
  readonly toggle: (group: string) => void;
};

function Group({ id, units, wanted, toggle }: GroupProps) {
  const t = useTranslations("plan.units");
  const english = useLocale() === "en";
  const [first] = units;
  const name = (english ? first?.groupNameEn : first?.groupName) ?? t("noGroup");
  return (
    <fieldset id={id}>
      <legend className="flex w-full flex-wrap items-center justify-between gap-2 border-b border-rule pt-2 font-semibold">
        {t("group", { name, count: units.length })}
        <Button size="low" variant="plain" onClick={() => toggle(id)}>
          {t("all")}
          <span className="sr-only"> {name}</span>
        </Button>
      </legend>
      {units.map((unit) => (
        // Hidden, not taken away: a box that is gone would not be sent.
        <div key={unit.id} hidden={!fold(unit.name).includes(wanted)}>
          <CheckboxField name="unitIds[]" value={unit.id} label={unit.name} />
        </div>
      ))}
    </fieldset>
  );
}

function groupsOf(units: readonly GroupedUnit[]) {
  const groups = new Map<string, GroupedUnit[]>();
  for (const unit of units) {
    const key = unit.groupId ?? "none";
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return [...groups].map(([key, own]) => ({ key, own }));
}
