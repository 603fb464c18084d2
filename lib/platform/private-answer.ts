/** An answer in JSON to one person, which nobody keeps. */
export function privateAnswer(body: object, status: number): Response {
  const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };
  return Response.json(body, { status, headers });
}
