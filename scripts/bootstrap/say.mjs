import { readFileSync } from "node:fs";

/** Writes a sentence of messages/<language>/cli.json on standard error. */
export function say(key, values = {}) {
  const language = (process.env.LC_ALL || process.env.LANG || "").startsWith("en") ? "en" : "vi";
  const file = new URL(`../../messages/${language}/cli.json`, import.meta.url);
  const text = JSON.parse(readFileSync(file, "utf8")).start[key];
  process.stderr.write(`${text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]))}\n`);
}
