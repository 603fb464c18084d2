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
  return {
    language: oneOf(["vi", "en"] as const, cookie("language")) ?? "vi",
    size: oneOf(sizes, cookie("size")) ?? "normal",
    theme: oneOf(themes, cookie("theme")) ?? "light",
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

function cookie(name: string): string | undefined {
  return document.cookie
    .split("; ")
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

function oneOf<Value extends string>(
  values: readonly Value[],
  found: string | undefined,
): Value | undefined {
  return values.find((value) => value === found);
}
