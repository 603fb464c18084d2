import { oneLine } from "../../text/clean";

/**
 * A topic as Moodle names a category. A stroke that belongs to a name is written twice, and apart
 * from those between names.
 */
export function categoryPath(topic: string | null): string {
  const name = oneLine(topic ?? "").replaceAll("/", "//");
  return `$course$/top${name === "" ? "" : "/"}${name.startsWith("/") ? " " : ""}${name}`;
}
