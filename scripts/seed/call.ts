import type { SittingId } from "@/lib/domain/ids";

export type Place = { readonly origin: string; readonly sittingId: SittingId };

/** Calls the attempt API as a candidate's page does, and waits where it is busy. */
export async function call(
  { origin }: Place,
  path: string,
  body: unknown,
  token?: string,
): Promise<unknown> {
  const isFile = Buffer.isBuffer(body);
  for (let tries = 1; ; tries += 1) {
    const response = await fetch(new URL(path, origin), {
      method: "POST",
      headers: {
        "content-type": isFile ? "application/octet-stream" : "application/json",
        origin,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: isFile ? new Uint8Array(body) : JSON.stringify(body),
    });
    if (response.ok) return response.json();
    const busy = response.status === 429 || response.status === 503;
    if (!busy || tries === 10)
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 500 * tries));
  }
}
