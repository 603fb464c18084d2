/** Latin letters, digits and signs as wide as Chinese ones, which old input methods leave behind. */
const wide = /[\uff01-\uff5e]/gu;

/** A text with its wide signs as everybody types them: "Ａ．" is "A.". */
export function narrow(text: string): string {
  return text.replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
