import { mapWords } from "./gaps";
import type { ReadItem, Reading, ReadOption } from "./reading";
import { withStimulus } from "./stimulus";

/** Programmes as HTML holds them, in a text that is none: words about a tag alone are only words. */
const programmes =
  /<(script|iframe|object)\b[^<>]{0,2000}>[^]{0,20000}?<\/\1\s{0,10}>|<\w{1,20}\s[^<>]{0,2000}?\bon[a-z]{3,20}\s?=[^<>]{0,2000}>/giu;

/**
 * The items of a format of plain texts without the programmes that were typed into them: nothing of
 * ours would run them, but what the items are taken to next might.
 *
 * Source: reliability §3.2 E22.
 */
export function disarmed(reading: Reading): Reading {
  if (!plainFormats.has(reading.format)) return reading;
  return { ...reading, items: reading.items.map(disarmItem) };
}

/** In Excel and Word, which are to be read back as they were written, words stay words. */
const plainFormats = new Set<Reading["format"]>(["text", "csv", "aiken"]);

function disarmItem(item: ReadItem): ReadItem {
  const shown = JSON.stringify(item);
  if (!shown.includes("<")) return item;
  const words = (text: string) => text.replace(programmes, "…");
  const part = (option: ReadOption) => ({ ...option, content: mapWords(option.content, words) });
  const plain = {
    ...item,
    ...withStimulus(item.stimulus, (content) => mapWords(content, words)),
    stem: mapWords(item.stem, words),
    options: item.options.map(part),
    ...(item.prompts === undefined ? {} : { prompts: item.prompts.map(part) }),
    explanation: item.explanation && words(item.explanation),
  };
  if (JSON.stringify(plain) === shown) return item;
  return { ...plain, warnings: [...item.warnings, { code: "active_content" }] };
}
