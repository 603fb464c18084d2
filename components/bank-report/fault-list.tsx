import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Faulty, WordingFault } from "@/lib/domain/bank/wording-report";

type Props = { readonly fault: WordingFault; readonly items: readonly Faulty[] };

/** More than anybody goes through at once. */
const most = 60;

/** The items with one fault, each leading to its sheet. */
export function FaultList({ fault, items }: Props) {
  const t = useTranslations("report.faults");
  return (
    <section className="mb-5">
      <h3 className="font-semibold">{t(fault, { count: items.length })}</h3>
      <p className="max-w-text text-15 text-ink-2">{t(`why.${fault}`)}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4">
        {items.slice(0, most).map(({ id, code }) => (
          <li key={id}>
            <Link href={`/bank/items/${id}`} className="inline-block py-1">
              {code}
            </Link>
          </li>
        ))}
        {items.length > most && (
          <li className="py-1">{t("more", { count: items.length - most })}</li>
        )}
      </ul>
    </section>
  );
}
