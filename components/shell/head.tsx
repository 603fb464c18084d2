import { Bell, ChevronDown, CircleQuestionMark, Menu as MenuIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { LanguageSwitch, type PreferenceAction } from "./appearance";
import { BodyName } from "./body-name";
import { DropDown } from "./drop-down";
import { Emblem } from "./emblem";
import { lowLine } from "./low-line";
import { Menu, MenuLines, type MenuItem } from "./menu";
import { isLongest } from "./menu-length";
import { PersonPanel } from "./person-panel";

export type Look = { readonly language: string; readonly theme: string; readonly size: string };

type HeadProps = {
  readonly parentBody: string;
  readonly ownBody: string;
  readonly items: readonly MenuItem[];
  readonly person: { readonly name: string; readonly position: string };
  /** How much the person was told and has not read. */
  readonly unread: number;
  readonly look: Look;
  readonly keepPreference: PreferenceAction;
  readonly signOut: () => Promise<void>;
};

/** The head of every page of a signed-in person. */
export function Head(props: HeadProps) {
  const { parentBody, ownBody, items, person, unread, look, keepPreference, signOut } = props;
  const t = useTranslations("shell");
  // Then language and help stand over each other, as small as the second line of the name.
  const full = isLongest(items);
  return (
    <header className="no-print deep grid min-h-16 grid-cols-[var(--le)_minmax(0,1fr)_auto] items-center bg-pen-deep text-on-deep md:grid-cols-[var(--le)_auto_minmax(0,1fr)_auto]">
      <Link href="/" className="justify-self-center text-inherit">
        <Emblem />
      </Link>
      <div className="ml-4 min-w-0 justify-self-start md:ml-6">
        <BodyName parentBody={parentBody} ownBody={ownBody} brief />
      </div>
      <Menu label={t("nav.label")} items={items} />
      <div
        className={classNames(
          "flex items-center pr-2 text-15",
          full ? "2xl:gap-1 2xl:pr-4" : "gap-1 md:pr-4",
        )}
      >
        <Unread count={unread} />
        <DropDown summary={<PersonSummary {...person} />}>
          <MenuLines label={t("nav.label")} items={items} />
          <PersonPanel {...{ person, look, keepPreference, signOut }} />
        </DropDown>
        <div
          className={classNames(
            "hidden md:flex",
            full ? "flex-col 2xl:flex-row 2xl:gap-1" : "gap-1",
          )}
        >
          <LanguageSwitch current={look.language} action={keepPreference} low={full} />
          <Link
            href="/help"
            className={classNames(
              "flex items-center text-inherit",
              full ? lowLine : "min-h-target gap-2 px-2",
            )}
          >
            <Icon of={CircleQuestionMark} className={full ? "2xl:block hidden" : "block"} />
            {t("help")}
          </Link>
        </div>
      </div>
    </header>
  );
}

function Unread({ count }: { readonly count: number }) {
  const t = useTranslations("shell");
  return (
    <Link
      href="/notifications"
      className="flex min-h-target min-w-target items-center justify-center gap-1 text-inherit no-underline"
    >
      <Icon of={Bell} />
      <span className="sr-only">{t("notifications", { count })}</span>
      {count > 0 && (
        <b aria-hidden="true" className="text-15">
          {count > 99 ? "99+" : count}
        </b>
      )}
    </Link>
  );
}

function PersonSummary({ name, position }: HeadProps["person"]) {
  const t = useTranslations("shell");
  return (
    <>
      <span className="hidden whitespace-nowrap md:block">
        {name}
        <small className="block text-on-deep-2">{position}</small>
      </span>
      <Icon of={ChevronDown} size={18} className="hidden md:block" />
      <span className="flex items-center gap-1.5 md:hidden">
        <Icon of={MenuIcon} />
        {t("nav.menu")}
      </span>
    </>
  );
}
