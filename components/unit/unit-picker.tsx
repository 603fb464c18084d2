"use client";

import { useId, useState } from "react";
import { useFormState } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice-field";
import { Input } from "@/components/ui/control";
import { FieldGroup } from "@/components/ui/field";
import { fold } from "@/lib/domain/text/fold";

type UnitPickerProps = {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly search: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly chosen?: readonly string[];
};

/** Several units out of many; what is chosen stays when the list is narrowed. */
export function UnitPicker({ name, label, help, search, units, chosen = [] }: UnitPickerProps) {
  const form = useFormState();
  const code = form?.state.errors?.[name.replace("[]", "")];
  const [text, setText] = useState("");
  const id = useId();
  const wanted = fold(text);
  return (
    <FieldGroup
      label={label}
      help={help}
      error={code === undefined ? undefined : form?.textOf(code)}
    >
      <label htmlFor={id} className="sr-only">
        {search}
      </label>
      <Input
        id={id}
        look="low"
        type="search"
        placeholder={search}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="max-h-64 overflow-y-auto border-x border-b border-rule px-3">
        {units.map((unit) => (
          // Hidden, not taken away: a box that is gone would not be sent.
          <div key={unit.id} hidden={!fold(unit.name).includes(wanted)}>
            <CheckboxField
              name={name}
              value={unit.id}
              label={unit.name}
              defaultChecked={chosen.includes(unit.id)}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
