"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useId } from "react";
import { Select } from "./control";
import type { Option } from "./text-field";

type FilterSelectProps = {
  /** The name in the address. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** The first entry, which filters nothing; absent where one of the options always stands, the first by itself. */
  readonly all?: string;
};

/** Narrows a list at once; the address keeps the choice. */
export function FilterSelect({ name, label, options, all }: FilterSelectProps) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const id = useId();

  function choose(value: string) {
    const next = new URLSearchParams(params);
    next.delete("page");
    if (value === "") next.delete(name);
    else next.set(name, value);
    router.replace(`${path}?${next}`, { scroll: false });
  }

  if (all === undefined && options.length === 0) return null;
  const standing = options.find(({ value }) => value === params.get(name)) ?? options[0];
  return (
    <span className="no-print flex items-center gap-2">
      <label htmlFor={id} className="text-15 whitespace-nowrap text-ink-2">
        {label}
      </label>
      <Select
        id={id}
        look="low"
        value={all === undefined ? (standing?.value ?? "") : (params.get(name) ?? "")}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {all !== undefined && <option value="">{all}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </span>
  );
}
