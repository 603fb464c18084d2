import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

type FootProps = { readonly demonstration: boolean; readonly support: string };

/** The last line of every page: that the data is made up, the notice, whom to ask. */
export function Foot({ demonstration, support }: FootProps) {
  const t = useTranslations("shell");
  return (
    <footer className="mt-auto flex flex-col justify-between gap-x-6 border-t border-rule bg-paper py-1 pr-4 pl-4 text-14 text-ink-2 md:flex-row md:items-center md:pr-6 md:pl-[calc(var(--le)+24px)]">
      {demonstration && <span>{t("demonstration")}</span>}
      <Link href="/notice" className="no-print inline-flex min-h-6 items-center text-inherit">
        {t("privacy")}
      </Link>
      {support !== "" && <span>{t("support", { contact: support })}</span>}
    </footer>
  );
}
