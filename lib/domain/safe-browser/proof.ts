import { requestHash } from "./config-key";

/** What a browser shows of itself with a request. */
export type BrowserProof = {
  /** Where it reaches us: "https://thi.example.gov.vn". */
  readonly origin: string;
  /** Path and query of the request. */
  readonly path: string;
  /** Header of Safe Exam Browser: over the address of the request. */
  readonly requestHash: string | null;
  /** What it told the page, which handed it on: over the address of the page. */
  readonly pageHash: string | null;
};

/**
 * Whether a request to a sitting comes from Safe Exam Browser with the configuration that has `key`.
 * It deters and does not prove: whoever has the file can compute the same.
 */
export function showsKey(
  { origin, path, requestHash: ofRequest, pageHash }: BrowserProof,
  key: string,
  sittingId: string,
): boolean {
  const is = (given: string | null, at: string) =>
    given !== null && given.toLowerCase() === requestHash(`${origin}${at}`, key);
  return is(ofRequest, path) || is(pageHash, `/thi/${sittingId}`) || is(pageHash, "/thi");
}
