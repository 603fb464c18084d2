"use client";

import { type ReactNode, useId } from "react";
import { useFormState } from "./action-form";
import { classNames } from "./class-names";
import { FieldGroup } from "./field";
import type { Option } from "./text-field";

type CheckboxFieldProps = {
  readonly name: string;
  readonly value?: string;
  readonly label: ReactNode;
  readonly help?: string;
  readonly defaultChecked?: boolean;
};

export function CheckboxField({ name, value, label, help, defaultChecked }: CheckboxFieldProps) {
  const id = useId();
  return (
    <label className="flex min-h-target items-start gap-3 py-2">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={defaultChecked}
        aria-describedby={help ? id : undefined}
        className="size-6 shrink-0 accent-pen"
      />
      <span>
        {label}
        {help && (
          <span id={id} className="block text-15 text-ink-2">
            {help}
          </span>
        )}
      </span>
    </label>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly error?: string;
  readonly options: readonly (Option & { readonly help?: string })[];
  readonly defaultValue?: string;
};

function useChoice({ name, error, defaultValue }: ChoiceProps) {
  const form = useFormState();
  const code = form?.state.errors?.[name];
  return {
    chosen: form?.state.values?.[name] ?? defaultValue,
    error: error ?? (code === undefined ? undefined : form?.textOf(code, name)),
  };
}

/** One of several, each on its own line. */
export function RadioField(props: ChoiceProps) {
  const { chosen, error } = useChoice(props);
  return (
    <FieldGroup label={props.label} help={props.help} error={error}>
      {props.options.map((option) => (
        <label key={option.value} className="flex min-h-target items-start gap-3 py-2">
          <input
            type="radio"
            name={props.name}
            value={option.value}
            defaultChecked={option.value === chosen}
            className="size-6 shrink-0 accent-pen"
          />
          <span>
            {option.label}
            {option.help && <span className="block text-15 text-ink-2">{option.help}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}

/** One of a few short words side by side: "Có | Không". */
export function SegmentedField(props: ChoiceProps) {
  const { chosen, error } = useChoice(props);
  return (
    <FieldGroup label={props.label} help={props.help} error={error}>
      <Segments name={props.name} options={props.options} defaultValue={chosen} />
    </FieldGroup>
  );
}

type SegmentsProps = Pick<ChoiceProps, "name" | "options"> & {
  readonly defaultValue?: string | undefined;
  readonly low?: boolean;
  /** Says what is chosen, where no legend does: in a table cell. */
  readonly label?: string;
  readonly disabled?: boolean;
  readonly onChoose?: (value: string) => void;
};

/** The choice alone, for a table cell. */
export function Segments(props: SegmentsProps) {
  const { name, options, defaultValue, low, label, disabled, onChoose } = props;
  return (
    <span role={label ? "radiogroup" : undefined} aria-label={label} className="inline-flex">
      {options.map((option, index) => (
        <label key={option.value} className={classNames("relative", index > 0 && "-ml-0.5")}>
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            disabled={disabled}
            onChange={onChoose ? () => onChoose(option.value) : undefined}
            className="peer absolute inset-0 size-full cursor-pointer opacity-0"
          />
          <span
            className={classNames(
              "press inline-flex items-center border-control border-rule-strong bg-sheet px-3 font-semibold text-pen",
              low ? "min-h-low text-15" : "min-h-target",
              "peer-checked:bg-pen-wash peer-checked:text-ink peer-checked:shadow-[inset_0_-3px_0_var(--pen)]",
              "peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus",
              index === 0 && "rounded-l-control",
              index === options.length - 1 && "rounded-r-control",
            )}
          >
            {option.label}
          </span>
        </label>
      ))}
    </span>
  );
}
