"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { lowLine } from "./low-line";

export type PreferenceAction = (form: FormData) => Promise<void>;

type ChoiceProps = {
  readonly name: "size" | "theme" | "language";
  readonly label: string;
  readonly current: string;
  readonly options: readonly {
    readonly value: string;
    readonly text: string;
    readonly label?: string;
  }[];
  readonly action: PreferenceAction;
};

/** One wish about how pages look. Each choice is a button, so that it takes effect at once. */
function Choice({ name, label, current, options, action }: ChoiceProps) {
  return (
    <form action={action} role="group" aria-label={label} className="inline-flex">
      {options.map(({ value, text, label: spoken }, index) => (
        <button
          key={value}
          name={name}
          value={value}
          aria-label={spoken}
          aria-pressed={value === current}
          className={classNames(
            "press min-h-target min-w-target border-control border-rule-strong bg-sheet px-3 font-semibold text-pen aria-pressed:bg-pen-wash aria-pressed:text-ink aria-pressed:shadow-[inset_0_-3px_0_var(--pen)]",
            index === 0 ? "rounded-l-control" : "-ml-0.5",
            index === options.length - 1 && "rounded-r-control",
          )}
        >
          {text}
        </button>
      ))}
    </form>
  );
}

type SettingProps = { readonly current: string; readonly action: PreferenceAction };

const sizes = [
  ["small", "A−"],
  ["normal", "A"],
  ["large", "A+"],
  ["largest", "A++"],
] as const;

export function SizeChoice({ current, action }: SettingProps) {
  const t = useTranslations("shell.size");
  const options = sizes.map(([value, text]) => ({ value, text, label: t(value) }));
  return <Choice name="size" label={t("label")} {...{ current, action, options }} />;
}

export function ThemeChoice({ current, action }: SettingProps) {
  const t = useTranslations("shell.theme");
  const options = (["light", "dark", "contrast"] as const).map((value) => ({
    value,
    text: t(value),
  }));
  return <Choice name="theme" label={t("label")} {...{ current, action, options }} />;
}

type LanguageProps = SettingProps & { readonly low?: boolean };

/** Leads to the other language, in its own words. */
export function LanguageSwitch({ current, action, low = false }: LanguageProps) {
  const t = useTranslations("shell.language");
  const other = current === "vi" ? "en" : "vi";
  return (
    <form action={action}>
      <button
        name="language"
        value={other}
        lang={other}
        className={classNames(
          "press underline underline-offset-3",
          low ? lowLine : "min-h-target px-2",
        )}
      >
        {t(other)}
      </button>
    </form>
  );
}
