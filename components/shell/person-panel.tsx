import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { LanguageSwitch, type PreferenceAction, SizeChoice, ThemeChoice } from "./appearance";
import type { Look } from "./head";

type PersonPanelProps = {
  readonly person: { readonly name: string; readonly position: string };
  readonly look: Look;
  readonly keepPreference: PreferenceAction;
  readonly signOut: () => Promise<void>;
};

/** Under the name in the head: one's account, how pages look, and the way out. */
export function PersonPanel(props: PersonPanelProps) {
  const { person, look, keepPreference, signOut } = props;
  const t = useTranslations("shell");
  return (
    <div className="grid gap-3 px-4">
      <p className="md:hidden">
        <b>{person.name}</b>
        <small className="block text-ink-2">{person.position}</small>
      </p>
      <div className="flex flex-wrap gap-x-4 md:hidden">
        <PanelLink href="/help">{t("help")}</PanelLink>
        <span className="text-pen">
          <LanguageSwitch current={look.language} action={keepPreference} />
        </span>
      </div>
      <Setting label={t("size.label")}>
        <SizeChoice current={look.size} action={keepPreference} />
      </Setting>
      <Setting label={t("theme.label")}>
        <ThemeChoice current={look.theme} action={keepPreference} />
      </Setting>
      <div className="flex items-center justify-between gap-3 border-t border-rule pt-3">
        <PanelLink href="/account">{t("account")}</PanelLink>
        <form action={signOut}>
          <button className={buttonClass({})}>{t("sign_out")}</button>
        </form>
      </div>
    </div>
  );
}

function PanelLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link href={href} className="inline-flex min-h-target items-center">
      {children}
    </Link>
  );
}

function Setting({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <p aria-hidden="true" className="mb-1 text-14 text-ink-2">
        {label}
      </p>
      {children}
    </div>
  );
}
