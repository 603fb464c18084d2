export type Agent = { readonly browser: string | null; readonly system: string | null };

/** In this order: later ones also call themselves by the earlier names. */
const browsers: readonly [RegExp, string][] = [
  [/coc_coc_browser\/(\d+)/, "Cốc Cốc"],
  [/Edg(?:e|A|iOS)?\/(\d+)/, "Edge"],
  [/OPR\/(\d+)/, "Opera"],
  [/(?:Firefox|FxiOS)\/(\d+)/, "Firefox"],
  [/(?:Chrome|CriOS)\/(\d+)/, "Chrome"],
  [/Version\/(\d+).* Safari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
  [/Windows NT 6\.1/, "Windows 7"],
  [/Windows NT/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** Browser with its version and system as a person knows them, for the list of one's sign-ins. */
export function describeAgent(userAgent: string | null): Agent {
  const agent = userAgent ?? "";
  return { browser: browserOf(agent), system: nameOf(systems, agent) };
}

function browserOf(agent: string): string | null {
  for (const [pattern, name] of browsers) {
    const version = pattern.exec(agent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return null;
}

function nameOf(known: readonly [RegExp, string][], agent: string): string | null {
  return known.find(([pattern]) => pattern.test(agent))?.[1] ?? null;
}
