import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Namespace } from "@/messages/namespaces";

/** What every page's script may need. */
const always: readonly Namespace[] = ["common", "errors", "shell"];

type ClientMessagesProps = {
  /** Namespaces that components in the browser ask for with `useTranslations`. */
  readonly use?: readonly Namespace[];
  readonly children: ReactNode;
};

/** Sends the texts that the browser needs, and no others. */
export async function ClientMessages({ use = [], children }: ClientMessagesProps) {
  const messages = await getMessages();
  const sent = Object.fromEntries([...always, ...use].map((name) => [name, messages[name]]));
  return <NextIntlClientProvider messages={sent}>{children}</NextIntlClientProvider>;
}
