import { unfinishedContext } from "@/lib/platform/request-context";

/** For a form about to be sent: answers whoever is signed in, and leads others to the sign-in. */
export async function GET(): Promise<Response> {
  await unfinishedContext();
  return new Response(null);
}
