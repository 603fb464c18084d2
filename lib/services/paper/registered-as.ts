import type { Registered } from "@/lib/documents/inspection/inspection-paper";

type Document = { readonly number: string; readonly issuedOn: string };

/** The number and day of a paper that was entered already; both left open before. */
export function registeredAs(document: Document | null | undefined): Registered {
  return { number: document?.number ?? "", on: document?.issuedOn ?? "", place: "" };
}
