/** An answer in JSON to one person, which nobody keeps. */
export function privateAnswer(body: object, status: number): Response {
  const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };
  return Response.json(body, { status, headers });
}

/** Refuses with a code, for which the page has the words. */
export const refusedAnswer = (code: string, status: number): Response =>
  privateAnswer({ code }, status);
