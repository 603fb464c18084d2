import type { Language } from "./text/text";

export const sizes = ["small", "normal", "large", "largest"] as const;
export const themes = ["light", "dark", "contrast"] as const;

/** How a person wants the page: kept in cookies that the other pages of this product share. */
export type Preferences = {
  readonly language: Language;
  readonly size: (typeof sizes)[number];
  readonly theme: (typeof themes)[number];
};

const aYear = 60 * 60 * 24 * 365;

export function readPreferences(): Preferences {
  const cookies = readCookies();
  return {
    language: oneOf(["vi", "en"] as const, cookies.get("language")) ?? "vi",
    size: oneOf(sizes, cookies.get("size")) ?? "normal",
    theme: oneOf(themes, cookies.get("theme")) ?? "light",
  };
}

/** Keeps a wish and puts it on the page. */
export function keepPreferences(wishes: Preferences): void {
  for (const [name, value] of Object.entries(wishes)) {
    document.cookie = `${name}=${value}; Path=/; Max-Age=${aYear}; SameSite=Lax`;
  }
  showPreferences(wishes);
}

export function showPreferences({ language, size, theme }: Preferences): void {
  const root = document.documentElement;
  root.lang = language;
  root.dataset.size = size;
  root.dataset.theme = theme;
}

/** Asked for once: each look makes the page wait for another process of the browser. */
function readCookies(): ReadonlyMap<string, string> {
  const pairs = document.cookie.split("; ").map((pair): [string, string] => {
    const [name = "", value = ""] = pair.split("=");
    return [name, value];
  });
  return new Map(pairs);
}

function oneOf<Value extends string>(
  values: readonly Value[],
  found: string | undefined,
): Value | undefined {
  return values.find((value) => value === found);
}
