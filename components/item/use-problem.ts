"use client";

import { useFormState } from "@/components/ui/action-form";
import { readTypedItem } from "@/lib/domain/bank/read-typed-item";
import type { TypedItem } from "@/lib/domain/bank/typed-item";

/** What the form found wrong with a part of the item, as long as it is still so. */
export function useProblem(name: string, item: TypedItem): string | undefined {
  const form = useFormState();
  const code = form?.state.errors?.[name];
  if (code === undefined) return undefined;
  const read = readTypedItem(item);
  return !read.ok && read.reason.some((reason) => reason === code) ? form?.textOf(code) : undefined;
}
