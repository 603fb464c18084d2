import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { locales } from "@/messages/namespaces";

export const themes = ["light", "dark", "contrast"] as const;
export const textSizes = ["small", "normal", "large", "largest"] as const;

const schema = {
  language: z.enum(locales).catch("vi"),
  theme: z.enum(themes).catch("light"),
  size: z.enum(textSizes).catch("normal"),
};

/** How a person wants pages to look: kept in this browser, with or without a sign-in. */
export type Preferences = {
  readonly language: (typeof locales)[number];
  readonly theme: (typeof themes)[number];
  readonly size: (typeof textSizes)[number];
};

export async function preferences(): Promise<Preferences> {
  const jar = await cookies();
  return {
    language: schema.language.parse(jar.get("language")?.value),
    theme: schema.theme.parse(jar.get("theme")?.value),
    size: schema.size.parse(jar.get("size")?.value),
  };
}

const aYear = 60 * 60 * 24 * 365;

/** Keeps one wish. A value that means nothing is kept as the default. */
export async function keepPreference(name: keyof Preferences, value: string): Promise<void> {
  const jar = await cookies();
  jar.set(name, schema[name].parse(value), { maxAge: aYear, path: "/", sameSite: "lax" });
}
