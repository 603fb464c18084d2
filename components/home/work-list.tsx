import { useTranslations } from "next-intl";
import type { NavigationEntry } from "@/components/shell/navigation";
import { Link } from "@/components/ui/link";
import { Table, Td, Th } from "@/components/ui/table";

/** What a person's roles lead to, numbered in the margin. */
export function WorkList({ entries }: { readonly entries: readonly NavigationEntry[] }) {
  const t = useTranslations("home");
  const nav = useTranslations("shell.nav");
  return (
    <Table stacks caption={t("work_title")}>
      <thead className="sr-only">
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("entry")}</Th>
          <Th>{t("what")}</Th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ href, messageKey }, index) => (
          <tr key={href}>
            <Td>{index + 1}</Td>
            <Th scope="row">
              <Link href={href} className="inline-flex min-h-low items-center text-18">
                {nav(messageKey)}
              </Link>
            </Th>
            <Td>
              {/* On a phone it stands under the tall target of its link, and belongs to it. */}
              <span className="block max-md:-mt-3">{t(`entries.${messageKey}`)}</span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
