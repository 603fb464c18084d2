/** Whether a text is in GIFT: a category, a name in double colons, or answers in braces. */
export function looksLikeGift(text: string): boolean {
  if (/^[ \t]*\$CATEGORY:/m.test(text) || /^[ \t]*::[^\n]{1,300}?::/m.test(text)) return true;
  return /(?:^|[^\\])\{[ \t\r\n]*(?:[=~#>]|T\b|F\b|TRUE\b|FALSE\b|\})/.test(text);
}
