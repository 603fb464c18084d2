import { Refused } from "./refused";

/** Collection, then perhaps the id of one of them, then perhaps what of it; a query may follow. */
const address =
  /^\/api\/v1\/([a-z.]+)(\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(\/[a-z.-]+)?)?(?:\?|$)/;

const uuidLength = 36;

/** A file is named by its content. */
const file = /^\/api\/v1\/media\/([0-9a-f]{64})(?:\?|$)/;

/** What an address below `/api/v1/` names: the path with `:id` for the id in it. Throws `Refused`. */
export function addressed(url: string): { readonly path: string; readonly id: string } {
  const sha256 = file.exec(url)?.[1];
  if (sha256 !== undefined) return { path: "media/:id", id: sha256 };
  const [found, collection = "", rest, part = ""] = address.exec(url) ?? [];
  if (found === undefined) throw new Refused(404, "unknown");
  const path = rest === undefined ? collection : `${collection}/:id${part}`;
  return { path, id: rest?.slice(1, 1 + uuidLength) ?? "" };
}
