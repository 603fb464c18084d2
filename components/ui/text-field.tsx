"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, type ReactNode, useState } from "react";
import { useFormState } from "./action-form";
import { Button } from "./button";
import { Input, Select, Textarea } from "./control";
import { Field } from "./field";

/** What a field of a form is called, and what is said around it. */
export type Named = {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** Outside an `ActionForm`, or to overrule it. */
  readonly error?: string;
};

/** What the form around a field kept for it, and what it found wrong. */
export function useField(name: string, error: string | undefined) {
  const form = useFormState();
  const code = form?.state.errors?.[name];
  return {
    kept: form?.state.values?.[name],
    error: error ?? (code === undefined ? undefined : form?.textOf(code, name)),
  };
}

type TextFieldProps = Named & Omit<ComponentProps<typeof Input>, "name">;

export function TextField({ name, label, help, error, ...rest }: TextFieldProps) {
  const field = useField(name, error);
  return (
    <Field label={label} help={help} error={field.error}>
      {(control) => (
        <Input {...rest} {...control} name={name} defaultValue={field.kept ?? rest.defaultValue} />
      )}
    </Field>
  );
}

type TextareaFieldProps = Named & Omit<ComponentProps<typeof Textarea>, "name">;

export function TextareaField({ name, label, help, error, ...rest }: TextareaFieldProps) {
  const field = useField(name, error);
  return (
    <Field label={label} help={help} error={field.error}>
      {(control) => (
        <Textarea
          {...rest}
          {...control}
          name={name}
          defaultValue={field.kept ?? rest.defaultValue}
        />
      )}
    </Field>
  );
}

export type Option = { readonly value: string; readonly label: string };

type SelectFieldProps = Named &
  Omit<ComponentProps<typeof Select>, "name" | "children"> & {
    readonly options: readonly Option[];
    /** First entry with an empty value: "Chọn…", or "không thuộc khối nào". */
    readonly empty?: string;
    readonly children?: ReactNode;
  };

export function SelectField(props: SelectFieldProps) {
  const { name, label, help, error, options, empty, ...rest } = props;
  const field = useField(name, error);
  return (
    <Field label={label} help={help} error={field.error}>
      {(control) => (
        <Select {...rest} {...control} name={name} defaultValue={field.kept ?? rest.defaultValue}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

type PasswordFieldProps = Named & { readonly autoComplete: "current-password" | "new-password" };

/** Paste is allowed, and the password can be looked at. It is never sent back by the server. */
export function PasswordField({ name, label, help, error, autoComplete }: PasswordFieldProps) {
  const field = useField(name, error);
  const [shown, setShown] = useState(false);
  const t = useTranslations("common");
  return (
    <Field label={label} help={help} error={field.error}>
      {(control) => (
        <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
          <Input
            {...control}
            name={name}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
          />
          <Button
            variant="plain"
            icon={shown ? EyeOff : Eye}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? t("hide") : t("show")}
          </Button>
        </div>
      )}
    </Field>
  );
}
