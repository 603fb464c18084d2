import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { classNames } from "./class-names";

/** What is typed is blue. `code`: large and spaced, for numbers and codes from a slip. `short`: figures in a table. */
export type ControlLook = "normal" | "code" | "short" | "low";

const base =
  "border-control border-rule-strong rounded-control bg-sheet text-pen block aria-invalid:border-seal aria-invalid:border-[2.5px] disabled:bg-paper disabled:text-ink-2 [&[readonly]]:bg-paper";

const looks: Record<ControlLook, string> = {
  normal: "min-h-target w-full px-3 py-2 font-semibold",
  code: "text-26 min-h-[58px] w-full px-3 py-2 font-semibold tracking-[0.14em] uppercase",
  short: "inline-block min-h-low w-[5.5em] px-2 py-1 text-right font-semibold",
  low: "text-15 min-h-low w-full px-2.5 py-1 font-semibold",
};

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, "className"> & {
  readonly look?: ControlLook;
};

export function Input({ look = "normal", ...rest }: InputProps) {
  return <input {...rest} className={classNames(base, looks[look])} />;
}

type TextareaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className">;

export function Textarea({ rows = 3, ...rest }: TextareaProps) {
  return (
    <textarea
      rows={rows}
      {...rest}
      className={classNames(base, "min-h-target w-full px-3 py-2 leading-read")}
    />
  );
}

type SelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, "className"> & {
  /** `fit`: in a table cell, as wide as its longest choice up to a bound. */
  readonly look?: "normal" | "low" | "fit";
};

const fit = "text-15 min-h-low w-full px-2.5 py-1 font-semibold md:w-max md:max-w-68";

export function Select({ look = "normal", children, ...rest }: SelectProps) {
  return (
    <select {...rest} className={classNames(base, look === "fit" ? fit : looks[look])}>
      {children}
    </select>
  );
}
