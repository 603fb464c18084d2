import { useTranslations } from "next-intl";
import { LanguageSwitch, type PreferenceAction, SizeChoice, ThemeChoice } from "./appearance";
import { BodyName } from "./body-name";
import { Emblem } from "./emblem";
import type { Look } from "./head";

type PublicHeadProps = {
  readonly parentBody: string;
  readonly ownBody: string;
  readonly look: Look;
  readonly keepPreference: PreferenceAction;
};

/** The head before anybody has signed in. The margin runs through it. */
export function PublicHead({ parentBody, ownBody, look, keepPreference }: PublicHeadProps) {
  const t = useTranslations("shell");
  return (
    <header className="no-print with-margin-deep deep grid grid-cols-[var(--le)_minmax(0,1fr)] items-start pt-3.5 pb-1 text-on-deep">
      <div className="flex justify-end pr-2.5 md:pr-[22px]">
        <Emblem />
      </div>
      <div className="flex flex-wrap items-start justify-between gap-3 px-gutter">
        <BodyName parentBody={parentBody} ownBody={ownBody} />
        <div
          className="flex flex-wrap items-center gap-3"
          aria-label={t("appearance")}
          role="group"
        >
          <LanguageSwitch current={look.language} action={keepPreference} />
          <SizeChoice current={look.size} action={keepPreference} />
          <ThemeChoice current={look.theme} action={keepPreference} />
        </div>
      </div>
    </header>
  );
}
