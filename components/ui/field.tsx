import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Icon } from "./icon";

/** What a control must carry to belong to its label, help and error. */
export type ControlProps = {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
};

export type FieldTexts = {
  readonly label: string;
  /** Under the label; never in the placeholder. */
  readonly help?: string | undefined;
  /** Under the control: what to do. */
  readonly error?: string | undefined;
};

type FieldProps = FieldTexts & { readonly children: (control: ControlProps) => ReactNode };

/** Label above, help under the label, error under the control. */
export function Field({ label, help, error, children }: FieldProps) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="mb-4 max-w-form">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      {help && <FieldHelp id={`${id}-help`}>{help}</FieldHelp>}
      {children({
        id,
        ...(described && { "aria-describedby": described }),
        ...(error && { "aria-invalid": true }),
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** As `Field`, for a group of choices. */
export function FieldGroup({ label, help, error, children }: FieldTexts & { children: ReactNode }) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className="mb-4 max-w-form" aria-describedby={described || undefined}>
      <legend className="mb-1 block font-semibold">{label}</legend>
      {help && <FieldHelp id={`${id}-help`}>{help}</FieldHelp>}
      {children}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

function FieldHelp({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p id={id} className="-mt-0.5 mb-1.5 text-15 text-ink-2">
      {children}
    </p>
  );
}

export function FieldError({
  id,
  children,
}: {
  readonly id?: string;
  readonly children: ReactNode;
}) {
  return (
    <p id={id} className="mt-1 flex gap-1.5 text-15 font-semibold text-seal">
      <Icon of={CircleAlert} size={18} className="mt-0.5" />
      <span className="whitespace-pre-line">{children}</span>
    </p>
  );
}
