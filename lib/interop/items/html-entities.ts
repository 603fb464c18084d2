const named: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" },
  ...{ ndash: "–", mdash: "—", hellip: "…", bull: "•", middot: "·", deg: "°", times: "×" },
  ...{ lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", laquo: "«", raquo: "»", divide: "÷" },
  ...{ le: "≤", ge: "≥", ne: "≠", plusmn: "±", rarr: "→", larr: "←", copy: "©", reg: "®" },
  ...{ agrave: "à", aacute: "á", acirc: "â", atilde: "ã", auml: "ä", ccedil: "ç", egrave: "è" },
  ...{ eacute: "é", ecirc: "ê", euml: "ë", igrave: "ì", iacute: "í", icirc: "î", iuml: "ï" },
  ...{ ograve: "ò", oacute: "ó", ocirc: "ô", otilde: "õ", ouml: "ö", ugrave: "ù", uacute: "ú" },
  ...{ ucirc: "û", uuml: "ü", yacute: "ý", ntilde: "ñ", szlig: "ß", oslash: "ø", aring: "å" },
  ...{ euro: "€", pound: "£", sect: "§", para: "¶", sup2: "²", sup3: "³", frac12: "½" },
};

/** A text with its HTML entities read once; names nobody knows stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,9}));/gi, (...match) => {
    const [whole, decimal, hex, name] = match as [string, string?, string?, string?];
    if (name !== undefined) return nameOf(name) ?? whole;
    return signOf(decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal)) ?? whole;
  });
}

function nameOf(name: string): string | undefined {
  const exact = named[name];
  if (exact !== undefined) return exact;
  const lower = named[name.toLowerCase()];
  const isLetter = lower !== undefined && /^\p{L}$/u.test(lower);
  return isLetter && name[0] !== name[0]?.toLowerCase() ? lower.toUpperCase() : undefined;
}

function signOf(code: number): string | undefined {
  const isSign = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isSign ? String.fromCodePoint(code) : undefined;
}
