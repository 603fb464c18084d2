import { type Locale, type Namespace, namespaces } from "@/messages/namespaces";

export type Messages = Record<Namespace, Record<string, unknown>>;

/** All texts of a language, by namespace. */
export async function loadMessages(locale: Locale): Promise<Messages> {
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
