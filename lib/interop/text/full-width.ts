/** Latin letters, digits and signs as wide as Chinese ones, which old input methods leave behind. */
const wide = /[\uff01-\uff5e]/gu;

/** What numbers a question or an option, wherever it stands in a line. */
const label =
  /(?<=^|[\s\u3000]|câu|bài)[(\uff08]?[A-Za-z0-9\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]{1,3}[.):\uff0e\uff09\uff1a]/giu;

/** A line that is nothing but a key. */
const key =
  /^(?:[đd]áp\s?án|answer|key)\s?[:=\uff1a\uff1d](?:[\s,;/.\uff0c\uff1b\uff0f\uff0e]*[A-Za-z\uff21-\uff3a\uff41-\uff5a](?![A-Za-z]))+[\s.\uff0e]*$/iu;

/**
 * A line with its labels and keys as everybody types them: "Ａ．" is "A.". What a question says
 * stays as it was written.
 */
export function narrowLabels(line: string): string {
  return key.test(line) ? narrow(line) : line.replace(label, narrow);
}

function narrow(text: string): string {
  return text.replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
