"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, type ComponentProps, useEffect, useRef, useState } from "react";
import { megabytesOf } from "@/lib/forms/form";
import { buttonClass } from "./button";
import { classNames } from "./class-names";
import { Field } from "./field";
import { Icon } from "./icon";
import { type Named, useField } from "./text-field";

type FileFieldProps = Named & {
  readonly accept: string;
  readonly multiple?: boolean;
  readonly required?: boolean;
  /** A larger file is not sent at all, as an empty one is not: the person is told at once. */
  readonly limitBytes?: number;
};

/** Chosen by its button, or dropped onto it. */
export function FileField({
  name,
  label,
  help,
  error,
  limitBytes = Infinity,
  ...rest
}: FileFieldProps) {
  const t = useTranslations("errors.field");
  const [unfit, setUnfit] = useState<"file_too_large" | "file_empty" | null>(null);
  const most = megabytesOf(limitBytes);
  const field = useField(name, unfit ? t(unfit, { most }) : error);

  function check({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const sizes = [...(input.files ?? [])].map(({ size }) => size);
    // Told twice of one choice, the second time of a field emptied below, it still says why.
    if (sizes.length === 0) return;
    const large = sizes.some((size) => size > limitBytes) ? "file_too_large" : null;
    const found = large ?? (sizes.includes(0) ? "file_empty" : null);
    if (found) input.value = "";
    setUnfit(found);
  }

  return (
    <Field label={label} help={help} error={field.error}>
      {(control) => <ChosenFile {...rest} {...control} name={name} onChange={check} />}
    </Field>
  );
}

/** The browser would speak its own language here: its button lies, unseen, over one that speaks the page's. */
function ChosenFile({ onChange, ...rest }: ComponentProps<"input">) {
  const t = useTranslations("common.file");
  const box = useRef<HTMLInputElement>(null);
  const [names, setNames] = useState<readonly string[]>([]);
  const look = () => setNames([...(box.current?.files ?? [])].map((file) => file.name));

  useEffect(() => {
    // What was chosen before the page's script had loaded.
    look();
    const form = box.current?.form;
    const emptied = () => setNames([]);
    form?.addEventListener("reset", emptied);
    return () => form?.removeEventListener("reset", emptied);
  }, []);

  return (
    <span
      className={classNames(
        "relative flex min-h-target flex-wrap items-center gap-x-3 gap-y-1 rounded-control border-control border-dashed p-2 focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus hover:bg-pen-wash",
        rest["aria-invalid"] ? "border-seal" : "border-rule-strong",
      )}
    >
      <span aria-hidden="true" className={buttonClass({ size: "low" })}>
        <Icon of={Upload} size={18} />
        {t("choose")}
      </span>
      <span aria-hidden="true" className="min-w-0 [overflow-wrap:anywhere] text-pen">
        {names.length === 0 ? t("none") : names.join(", ")}
      </span>
      <input
        {...rest}
        ref={box}
        type="file"
        onChange={(event) => {
          onChange?.(event);
          look();
        }}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
    </span>
  );
}
