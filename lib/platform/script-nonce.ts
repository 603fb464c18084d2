import "server-only";
import { headers } from "next/headers";

/** What a script written into this page must carry to run. Our own proxy sets it. */
export async function scriptNonce(): Promise<string | undefined> {
  return (await headers()).get("x-nonce") ?? undefined;
}
