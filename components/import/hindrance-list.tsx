import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ItemState } from "@/lib/domain/item/lifecycle";

type Props = {
  readonly hindrances: readonly {
    readonly id: string;
    readonly code: string;
    readonly state: ItemState;
    readonly used: boolean;
  }[];
};

/** More than anybody reads. */
const most = 20;

/** The items that keep an import from being undone, and what each was used for. */
export function HindranceList({ hindrances }: Props) {
  const t = useTranslations("import.hindrance");
  return (
    <ul>
      {hindrances.slice(0, most).map(({ id, code, used }) => (
        <li key={id}>
          <Link href={`/bank/items/${id}`} className="inline-block py-0.5">
            {code}
          </Link>
          : {used ? t("used") : t("approved")}
        </li>
      ))}
      {hindrances.length > most && <li>{t("more", { count: hindrances.length - most })}</li>}
    </ul>
  );
}
