import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { GiveBackEarlyTyping, NoteEarlyTyping } from "@/components/shell/early-typing";
import { LoadingHint } from "@/components/shell/loading-hint";
import { SessionGuard } from "@/components/shell/session-guard";
import { idleLimitMs } from "@/lib/domain/access/session-life";
import { AskBeforeGoingBack } from "@/components/shell/way-back";
import { Foot } from "@/components/shell/foot";
import { OnePress } from "@/components/shell/one-press";
import { Head } from "@/components/shell/head";
import { entriesFor } from "@/components/shell/navigation";
import { PaperHead } from "@/components/shell/paper-head";
import { PublicHead } from "@/components/shell/public-head";
import { SkipLink } from "@/components/shell/skip-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { type Preferences, preferences } from "@/lib/platform/preferences";
import { publicContext } from "@/lib/platform/public-context";
import { scriptNonce } from "@/lib/platform/script-nonce";
import { optionalContext, type SignedInContext } from "@/lib/platform/request-context";
import { loadInstallation } from "@/lib/services/installation/load-installation";
import { countUnreadNotifications } from "@/lib/services/notification/count-unread-notifications";
import { keepPreferenceAction, signOutAction, stayAction } from "./preferences/actions";
import "./globals.css";

// A page made beforehand would carry no nonce, and its scripts would not run.
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [nonce, look, ctx, installation, t] = await Promise.all([
    scriptNonce(),
    preferences(),
    optionalContext(),
    publicContext().then(loadInstallation),
    getTranslations("shell"),
  ]);
  const bodies = {
    parentBody: installation.parentBody || t("parent_body"),
    ownBody: installation.ownBody || t("own_body"),
  };
  return (
    <html lang={look.language} data-theme={look.theme} data-size={look.size}>
      <body>
        <NoteEarlyTyping nonce={nonce} />
        <AskBeforeGoingBack nonce={nonce} />
        <ClientMessages>
          <SkipLink label={t("skip")} />
          <LoadingHint />
          {ctx ? (
            <SignedInHead {...bodies} ctx={ctx} look={look} />
          ) : (
            <PublicHead {...bodies} look={look} keepPreference={keepPreferenceAction} />
          )}
          {children}
          <Foot demonstration={installation.demonstration} support={installation.support} />
          <GiveBackEarlyTyping />
          <OnePress />
        </ClientMessages>
      </body>
    </html>
  );
}

type SignedInHeadProps = {
  readonly parentBody: string;
  readonly ownBody: string;
  readonly ctx: SignedInContext;
  readonly look: Preferences;
};

async function SignedInHead({ ctx, look, ...bodies }: SignedInHeadProps) {
  const t = await getTranslations("shell");
  const { actor, session } = ctx;
  // Somebody with a password to change finds no menu: every entry would lead back to it.
  const entries = session.unfinished ? [] : entriesFor(actor);
  const items = entries.map(({ href, messageKey }) => ({ href, label: t(`nav.${messageKey}`) }));
  const role = t(`roles.${actor.roles[0]?.role ?? "none"}`);
  const idleMs = idleLimitMs(actor.roles.map((held) => held.role));
  return (
    <>
      <Head
        {...bodies}
        items={items}
        unread={session.unfinished ? 0 : await countUnreadNotifications(ctx)}
        person={{ name: actor.name, position: session.position || role }}
        look={look}
        keepPreference={keepPreferenceAction}
        signOut={signOutAction}
      />
      <PaperHead {...bodies} printedAt={ctx.now} />
      <SessionGuard idleMs={idleMs} stay={stayAction} />
    </>
  );
}
