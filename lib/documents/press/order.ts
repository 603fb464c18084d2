import type { Paper } from "../paper/paper";

export const paperFormats = ["docx", "pdf"] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** What the press is asked, and what it answers. */
export type Order = { readonly id: number; readonly paper: Paper; readonly format: PaperFormat };
export type Delivery =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly error: string };
