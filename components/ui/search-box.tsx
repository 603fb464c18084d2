"use client";

import { Search } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type ChangeEvent, useEffect, useId, useRef } from "react";
import { Input } from "./control";
import { Icon } from "./icon";

type SearchBoxProps = {
  /** Says what is searched: "Tìm theo tên hoặc mã, không cần dấu". */
  readonly label: string;
  /** The name in the address. */
  readonly name?: string;
  /** The name of the page number in the address, which a new search forgets. */
  readonly pageName?: string;
};

const PAUSE_MS = 300;

/** Searches as one types; the server folds away the diacritics. Works as a plain form without script. */
export function SearchBox({ label, name = "q", pageName = "page" }: SearchBoxProps) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();
  useEffect(() => {
    // Who follows a link while a search is about to begin wants the link.
    const leave = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("a[href]")) clearTimeout(timer.current);
    };
    document.addEventListener("click", leave, { capture: true });
    return () => {
      document.removeEventListener("click", leave, { capture: true });
      clearTimeout(timer.current);
    };
  }, []);

  function search(event: ChangeEvent<HTMLInputElement>) {
    const { value } = event.currentTarget;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const next = new URLSearchParams(params);
      next.delete(pageName);
      if (value.trim() === "") next.delete(name);
      else next.set(name, value);
      router.replace(`${path}?${next}`, { scroll: false });
    }, PAUSE_MS);
  }

  return (
    <form
      role="search"
      className="no-print flex max-w-full min-w-0 flex-wrap items-center gap-x-2 md:flex-nowrap"
    >
      {/* The field of a phone is too narrow for these words. */}
      <label htmlFor={id} className="basis-full text-14 text-ink-2 md:sr-only">
        {label}
      </label>
      <Icon of={Search} />
      <span className="w-96 min-w-0 max-md:flex-1 max-md:[&_input]:placeholder:text-transparent">
        <Input
          id={id}
          name={name}
          type="search"
          look="low"
          placeholder={label}
          autoComplete="off"
          defaultValue={params.get(name) ?? ""}
          onChange={search}
        />
      </span>
    </form>
  );
}
