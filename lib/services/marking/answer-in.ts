import type { ResponseValue } from "@/lib/domain/item/response";

type Placed = { readonly snapshot: string; readonly position: number };

/** What was answered at one place of a finish that people mark: a text, or what names a file. */
export function answerIn({ snapshot, position }: Placed): string {
  const values = JSON.parse(snapshot) as Record<string, ResponseValue>;
  return String(values[position] ?? "");
}
