import { type Locale, type Namespace, namespaces } from "@/messages/namespaces";

export type Messages = Record<Namespace, Record<string, unknown>>;

const loading = new Map<Locale, Promise<Messages>>();

/** All texts of a language, by namespace; read once, since every page asks. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const known = loading.get(locale) ?? readMessages(locale);
  loading.set(locale, known);
  return known;
}

async function readMessages(locale: Locale): Promise<Messages> {
  const loaded = await Promise.all(
    namespaces.map(async (namespace) => {
      const file = (await import(`../messages/${locale}/${namespace}.json`)) as {
        default: Record<string, unknown>;
      };
      return [namespace, file.default] as const;
    }),
  );
  return Object.fromEntries(loaded) as Messages;
}
