import type { Registered } from "@/lib/documents/inspection/inspection-paper";

type Document = { readonly number: string; readonly issuedOn: string };

/** The number and day of a paper that was entered already; both left open before. */
export function registeredAs(document: Document | null | undefined): Registered {
  // A template ends the number with its own symbol: "42/KH-ĐKT" is number 42.
  const number = document?.number.split("/")[0] ?? "";
  return { number, on: document?.issuedOn ?? "", place: "" };
}
