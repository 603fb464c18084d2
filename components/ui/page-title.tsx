import { useTranslations } from "next-intl";

/**
 * What the browser calls the page: in its tab, its history, and to whoever hears it. React puts it
 * into the head, and takes it out again with the page.
 */
export function PageTitle({ children }: { readonly children: string }) {
  const t = useTranslations("shell");
  return <title>{`${children} · ${t("product")}`}</title>;
}
