import type { Finding, Measured } from "@/lib/domain/rehearsal/judge";

/** What a rehearsal is to be. */
export type RehearsalPlan = {
  readonly candidates: number;
  /** So many answers each, one every `everyMs`. */
  readonly answers: number;
  readonly everyMs: number;
  /** A file or folder of backups; null: nobody said. */
  readonly backup: string | null;
  /** Though people sit a test right now. */
  readonly evenNow: boolean;
  /** Where candidates reach the product. */
  readonly address: string;
  /** As the owner of the tables. */
  readonly databaseUrl: string;
  readonly progress: (step: string) => void;
};

/** The go / no-go sheet. */
export type Sheet = {
  readonly verdict: "go" | "no_go";
  /** When it was finished, ISO 8601. */
  readonly at: string;
  readonly address: string;
  readonly body: string;
  readonly candidates: number;
  readonly findings: readonly Finding[];
  readonly load: Measured["load"];
};
