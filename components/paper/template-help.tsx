import { useTranslations } from "next-intl";

const signs = ["field", "basis", "heading", "item", "address", "dots", "annex"] as const;

type TemplateHelpProps = {
  readonly vocabulary: { readonly values: readonly string[]; readonly parts: readonly string[] };
};

/** How a template is written, and every name that it may use. */
export function TemplateHelp({ vocabulary }: TemplateHelpProps) {
  const t = useTranslations("paper.template");
  return (
    <div className="grid gap-5 text-15">
      <section>
        <h2 className="mb-1 text-16">{t("signs")}</h2>
        <ul className="grid gap-1.5">
          {signs.map((sign) => (
            <li key={sign}>{t(`sign.${sign}`)}</li>
          ))}
        </ul>
      </section>
      <Names title={t("values")} names={vocabulary.values} open="{{" close="}}" />
      <Names title={t("parts")} names={vocabulary.parts} open="[[" close="]]" />
    </div>
  );
}

type NamesProps = {
  readonly title: string;
  readonly names: readonly string[];
  readonly open: string;
  readonly close: string;
};

function Names({ title, names, open, close }: NamesProps) {
  return (
    <section>
      <h2 className="mb-1 text-16">{title}</h2>
      <ul className="grid gap-0.5">
        {names.map((name) => (
          <li key={name} className="break-words">
            {open}
            {name}
            {close}
          </li>
        ))}
      </ul>
    </section>
  );
}
