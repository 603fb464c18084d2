import { sha256Hex } from "../random/sha256";
import type { PlistDict, PlistValue } from "./plist";

/**
 * The Config Key of a configuration of Safe Exam Browser: 64 digits that it computes for itself from
 * the file it was opened with, the same on every system and in every version.
 *
 * Source: safeexambrowser.org, developer documentation of the Config Key: SHA-256 of the settings as
 * JSON without white space or escaping, keys in order whatever their case, `originatorVersion` and
 * empty dictionaries left out.
 */
export function configKey(settings: PlistDict): string {
  return sha256Hex(jsonOf(settings));
}

/** What the browser sends with a request: SHA-256 of its address without the fragment, and the key. */
export function requestHash(url: string, key: string): string {
  return sha256Hex(`${url.split("#", 1)[0]}${key}`);
}

/** The order of Unicode's root collation, as .NET and ICU have it: "allowWlan" before "allowWLAN". */
const order = new Intl.Collator("en-US-u-co-standard");

function jsonOf(value: PlistValue): string {
  switch (value.kind) {
    case "boolean":
      return String(value.value);
    case "number":
      return value.text;
    // No escaping at all: it is never read as JSON again.
    case "string":
      return `"${value.text}"`;
    case "data":
      return `"${value.base64}"`;
    case "array":
      return `[${value.items.map(jsonOf).join(",")}]`;
    case "dict":
      return `{${members(value).join(",")}}`;
  }
}

function members({ entries }: PlistDict): string[] {
  return entries
    .filter(([key, value]) => key !== "originatorVersion" && !isEmptyDict(value))
    .sort(([one], [other]) => order.compare(one, other))
    .map(([key, value]) => `"${key}":${jsonOf(value)}`);
}

const isEmptyDict = (value: PlistValue) => value.kind === "dict" && value.entries.length === 0;
