/** @jsxImportSource preact */
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./icon";

type Props = {
  readonly label: string;
  readonly help?: string;
  readonly error?: string | null;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly input?: JSX.IntrinsicElements["input"];
};

/** A label above, help under it, a large spaced field, and what to do when it is wrong. */
export function CodeField({ label, help, error, value, onValue, input }: Props) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label class="lab" for={id}>
        {label}
      </label>
      {help && (
        <span class="help" id={`${id}-help`}>
          {help}
        </span>
      )}
      <input
        {...input}
        id={id}
        class="in wide"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        value={value}
        aria-invalid={Boolean(error)}
        {...(described && { "aria-describedby": described })}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {error && (
        <p class="err" id={`${id}-error`} role="alert">
          <Icon name="triangle" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
