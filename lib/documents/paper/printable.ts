/**
 * What XML, and so a Word file, cannot hold; and what would turn the direction of the text around
 * it, so that a reader sees something else than is written.
 */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** A text as it can be printed: composed, without what no paper can show. Line breaks stay. */
function printableText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(unprintable, "").normalize("NFC");
}

/** A paper with every text in it made printable. */
export function printable<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === "string" ? printableText(part) : part,
  ) as Value;
}
