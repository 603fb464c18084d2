import { isBody, text } from "@/lib/domain/attempt/client/wire";

/** Whose installation this is: written into the page by the server. */
export type PageFacts = {
  readonly parentBody: string;
  readonly ownBody: string;
  readonly support: string;
  readonly demonstration: boolean;
  /** To which answers are sealed that could not be sent; empty when there is none. */
  readonly emergencyKey: string;
};

/** The facts in the page's own markup; empty where there are none. */
export function readFacts(): PageFacts {
  const found = document.getElementById("facts")?.textContent ?? "{}";
  const facts: unknown = JSON.parse(found);
  const known = isBody(facts) ? facts : {};
  return {
    parentBody: text(known.parentBody),
    ownBody: text(known.ownBody),
    support: text(known.support),
    demonstration: known.demonstration === true,
    emergencyKey: text(known.emergencyKey),
  };
}
