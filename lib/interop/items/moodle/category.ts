/** The last name on the path of a category; two strokes in a row are one that belongs to a name. */
export function categoryTopic(path: string): string | null {
  const names = path
    .replaceAll("//", "\0")
    .split("/")
    .map((name) => name.replaceAll("\0", "/").trim())
    .filter((name) => name !== "" && name !== "top" && !/^\$\w+\$$/.test(name));
  return names.at(-1) ?? null;
}
