"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslations } from "next-intl";
import { parseDay } from "@/lib/domain/calendar/typed";
import { Input } from "./control";
import { dayOf } from "./day";
import { FieldError } from "./field";

type FilterDayProps = {
  /** The name in the address. */
  readonly name: string;
  readonly label: string;
  /** What the list shows now, "yyyy-mm-dd"; empty for no day. */
  readonly value: string;
};

/** A day that a list is looked at on, as people write it; taken over on Enter or when left. */
export function FilterDay({ name, label, value }: FilterDayProps) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const t = useTranslations("errors.field");
  const [wrong, setWrong] = useState(false);
  const id = useId();

  function take(text: string) {
    const day = text.trim() === "" ? "" : parseDay(text);
    setWrong(day === null);
    if (day === null || day === value) return;
    const next = new URLSearchParams(params);
    next.delete("page");
    if (day === "") next.delete(name);
    else next.set(name, day);
    router.replace(`${path}?${next}`, { scroll: false });
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Enter") take(event.currentTarget.value);
  }

  return (
    <span className="no-print flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-15 whitespace-nowrap text-ink-2">
        {label}
      </label>
      <span className="w-32">
        <Input
          key={value}
          id={id}
          look="low"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={value && dayOf(value)}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-error` : undefined}
          onKeyDown={onKeyDown}
          onBlur={(event) => take(event.currentTarget.value)}
        />
      </span>
      {wrong && <FieldError id={`${id}-error`}>{t("not_a_date")}</FieldError>}
    </span>
  );
}
