import { appDatabase } from "@/lib/platform/database";
import { cookieName, secret } from "@/lib/platform/session-cookie";
import { createAccounts, type Accounts } from "./attempt/account";

/** Who is signed in to the pages, as another process of the product sees it. */
export function accountsOfPages(): Accounts {
  return createAccounts(appDatabase().database, {
    name: cookieName("session"),
    secret: secret(),
  });
}
