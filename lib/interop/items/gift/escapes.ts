const escaped = "\\:#={}~n";
const first = 0xf8c0;

/** Hides signs behind a backslash, so that those left are the ones that mean something. */
export function hideEscapes(text: string): string {
  return text
    .replace(/[\uf8c0-\uf8cf]/g, "")
    .replace(/\\([\\:#={}~n])/g, (_, sign: string) =>
      String.fromCharCode(first + escaped.indexOf(sign)),
    );
}

/** The signs that were behind a backslash; `\n` is a line end. */
export function revealEscapes(text: string): string {
  return text.replace(/[\uf8c0-\uf8c7]/g, (hidden) => {
    const sign = escaped[hidden.charCodeAt(0) - first] ?? "";
    return sign === "n" ? "\n" : sign;
  });
}
