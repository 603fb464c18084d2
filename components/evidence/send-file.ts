import { evidenceRejections } from "@/lib/domain/inspection/evidence";

/** What the server says of a file that it did not keep, and two things that only the browser knows. */
const refusals = [...evidenceRejections, ...(["sign_in", "unreachable"] as const)] as const;

export type FileRefusal = (typeof refusals)[number];

export function isKnownRefusal(code: string): code is FileRefusal {
  return (refusals as readonly string[]).includes(code);
}

/** Whether the file did not reach the server, or nobody was signed in: it may go through later as it is. */
export function isUnsent(code: string): boolean {
  return code === "unreachable" || code === "sign_in";
}

type Sent = {
  readonly address: string;
  readonly said: Readonly<Record<string, string>>;
  readonly file: File;
};

/** Sends a file as it is, and says why it was refused, or null when it is kept. */
export async function sendFile({ address, said, file }: Sent): Promise<string | null> {
  const query = new URLSearchParams({ ...said, name: file.name });
  try {
    const answer = await fetch(`${address}?${query}`, {
      method: "POST",
      body: file,
      headers: { "Content-Type": "application/octet-stream" },
    });
    // Whoever is not signed in any more is sent to where that is done.
    if (answer.redirected) return "sign_in";
    if (answer.ok) return null;
    const { code } = (await answer.json()) as { code?: string };
    return code ?? "unreachable";
  } catch {
    return "unreachable";
  }
}
