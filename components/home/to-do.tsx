import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Table, Td, Th } from "@/components/ui/table";

type ToDoProps = {
  readonly work: readonly {
    readonly kind: string;
    readonly count: number;
    readonly href: string;
  }[];
};

/** What waits for a person: how many in the margin, what beside it. */
export function ToDo({ work }: ToDoProps) {
  const t = useTranslations("home");
  return (
    <Table caption={t("todo_title")}>
      <thead className="sr-only">
        <tr>
          <Th>{t("how_many")}</Th>
          <Th>{t("what")}</Th>
        </tr>
      </thead>
      <tbody>
        {work.map(({ kind, count, href }) => (
          <tr key={kind}>
            <Td>
              <b className="text-20 text-ink">{count}</b>
            </Td>
            <Th scope="row">
              <Link href={href} className="inline-flex min-h-low items-center text-18">
                {t(`todo.${kind}`, { count })}
              </Link>
            </Th>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
