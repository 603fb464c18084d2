import "server-only";
import { cookies } from "next/headers";
import { lastBankCookie } from "@/lib/domain/bank/last-bank";

/** The bank that was opened last in this browser, as the browser says it. */
export async function lastBank(): Promise<string | undefined> {
  const jar = await cookies();
  return jar.get(lastBankCookie)?.value;
}
