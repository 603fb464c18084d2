const longestName = 200;

/** The name of a file without folders and signs that nobody sees. */
export function plainName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  return (
    last
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .trim()
      .slice(-longestName) || "tep"
  );
}
