import { notFound } from "next/navigation";
import { z } from "zod";

const uuid = z.uuid();

/** An id from an address; the page "not found" when it is none. */
export function idOf<Id extends string>(segment: string): Id {
  if (!uuid.safeParse(segment).success) notFound();
  return segment as Id;
}
