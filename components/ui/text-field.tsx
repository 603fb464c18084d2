"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, type ComponentProps, type ReactNode, useState } from "react";
import { useFormState } from "./action-form";
import { Button } from "./button";
import { Input, Select, Textarea } from "./control";
import { Field } from "./field";

type Named = {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** Outside an `ActionForm`, or to overrule it. */
  readonly error?: string;
};

/** What the form around a field kept for it, and what it found wrong. */
function useField(name: string, error: string | undefined) {
  const form = useFormState();
  const code = form?.state.errors?.[name];
  return {
    kept: form?.state.values?.[name],
    error: error ?? (code === undefined ? undefined : form?.textOf(code)),
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

type FileFieldProps = Named & {
  readonly accept: string;
  readonly multiple?: boolean;
  readonly required?: boolean;
  /** A larger file is not sent at all: the person is told at once. */
  readonly limitBytes?: number;
};

export function FileField({ name, label, help, error, limitBytes, ...rest }: FileFieldProps) {
  const t = useTranslations("errors.field");
  const [tooLarge, setTooLarge] = useState(false);
  const field = useField(name, tooLarge ? t("file_too_large") : error);

  function check({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const large = [...(input.files ?? [])].some(({ size }) => size > (limitBytes ?? Infinity));
    if (large) input.value = "";
    setTooLarge(large);
  }

  return (
    <Field label={label} help={help} error={field.error}>
      {(control) => (
        <input
          {...rest}
          {...control}
          name={name}
          type="file"
          onChange={check}
          className="block min-h-target w-full rounded-control border-control border-dashed border-rule-strong p-2 text-pen file:mr-3 file:min-h-9 file:rounded-control file:border-control file:border-pen file:bg-sheet file:px-3 file:font-semibold file:text-pen aria-invalid:border-seal"
        />
      )}
    </Field>
  );
}
