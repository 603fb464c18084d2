"use client";

import { useFormState } from "@/components/ui/action-form";
import { fromMarkup } from "@/lib/domain/bank/markup";
import { checkStimulus } from "@/lib/domain/stimulus/wording";

type Typed = { readonly title: string; readonly content: string; readonly source: string };

/** What the form found wrong with a part of the stimulus, as long as it is still so. */
export function useTypedProblem(name: string, typed: Typed): string | undefined {
  const form = useFormState();
  const code = form?.state.errors?.[name];
  if (code === undefined) return undefined;
  const left: readonly string[] = checkStimulus({ ...typed, content: fromMarkup(typed.content) });
  return left.includes(code) ? form?.textOf(code) : undefined;
}
