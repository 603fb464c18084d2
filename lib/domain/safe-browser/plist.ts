/** What stands in a property list. Numbers as they are written, so that none is changed by reading it. */
export type PlistValue =
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "data"; readonly base64: string }
  | { readonly kind: "array"; readonly items: readonly PlistValue[] }
  | PlistDict;

export type PlistDict = { readonly kind: "dict"; readonly entries: readonly PlistEntry[] };
export type PlistEntry = readonly [key: string, value: PlistValue];

export const flag = (value: boolean): PlistValue => ({ kind: "boolean", value });
export const whole = (value: number): PlistValue => ({ kind: "number", text: String(value) });
export const words = (text: string): PlistValue => ({ kind: "string", text });
export const data = (base64: string): PlistValue => ({ kind: "data", base64 });
export const list = (items: readonly PlistValue[]): PlistValue => ({ kind: "array", items });
export const dict = (values: Readonly<Record<string, PlistValue>>): PlistDict => ({
  kind: "dict",
  entries: Object.entries(values),
});

/** The value under a key of a dictionary. */
export function valueOf({ entries }: PlistDict, key: string): PlistValue | undefined {
  return entries.find(([name]) => name === key)?.[1];
}

/** A property list as a file of XML. */
export function writePlist(root: PlistDict): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    written(root),
    "</plist>",
    "",
  ].join("\n");
}

function written(value: PlistValue): string {
  switch (value.kind) {
    case "boolean":
      return value.value ? "<true/>" : "<false/>";
    case "number":
      return `<${/^-?\d+$/.test(value.text) ? "integer" : "real"}>${value.text}</${/^-?\d+$/.test(value.text) ? "integer" : "real"}>`;
    case "string":
      return `<string>${escaped(value.text)}</string>`;
    case "data":
      return `<data>${value.base64}</data>`;
    case "array":
      return `<array>${value.items.map(written).join("")}</array>`;
    case "dict":
      return `<dict>\n${value.entries.map(([key, own]) => `<key>${escaped(key)}</key>${written(own)}\n`).join("")}</dict>`;
  }
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
