import { type ArchiveRefusal, sentArchiveLimit } from "@/lib/domain/bank/archive";
import type { RestoredBank } from "@/lib/domain/bank/restored";
import type { BankId } from "@/lib/domain/ids";

/** What an archive would bring, or brought. */
export type Told = RestoredBank & {
  readonly digest: string;
  /** Null as long as there is no such bank. */
  readonly bankId: BankId | null;
};

const refusals = [
  ...(["too_large", "not_archive", "foreign", "too_new", "unsafe", "altered"] as const),
  ...(["inconsistent", "bank_unknown", "other_file", "forbidden_type", "empty"] as const),
  ...(["sign_in", "unreachable"] as const),
] satisfies readonly (ArchiveRefusal["code"] | (string & {}))[];

export type Refusal = {
  readonly code: (typeof refusals)[number];
  /** Which part of the archive. */
  readonly part: string;
};

export type Sending = {
  readonly file: File;
  /** The code of the bank to restore into; empty for the archive's own. */
  readonly bank: string;
  /** The digest of the file that was looked at; without it nothing is written. */
  readonly confirmed?: string;
};

export type Sent =
  | { readonly ok: true; readonly told: Told }
  | { readonly ok: false; readonly refusal: Refusal };

/** Sends an archive as it is, and says what it would bring, what it brought, or why it was refused. */
export async function sendArchive({ file, bank, confirmed }: Sending): Promise<Sent> {
  if (file.size > sentArchiveLimit) return refused("too_large");
  const query = new URLSearchParams({
    ...{ name: file.name },
    ...(bank !== "" && { bank }),
    ...(confirmed !== undefined && { confirmed }),
  });
  try {
    const answer = await fetch(`/bank/restore/file?${query}`, {
      method: "POST",
      body: file,
      headers: { "Content-Type": "application/octet-stream" },
    });
    // Whoever is not signed in any more is sent to where that is done.
    if (answer.redirected) return refused("sign_in");
    if (answer.ok) return { ok: true, told: (await answer.json()) as Told };
    const { code, part } = (await answer.json()) as { code?: string; part?: string };
    return refused(code, part);
  } catch {
    return refused("unreachable");
  }
}

function refused(code: string | undefined, part?: string): Sent {
  const known = refusals.find((each) => each === code) ?? "unreachable";
  return { ok: false, refusal: { code: known, part: part === undefined ? "" : ` (${part})` } };
}
