import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Hint } from "@/components/ui/note";

export type Alike = {
  readonly id: string;
  readonly code: string;
  readonly stem: string;
  readonly likeness: number;
};

/** What the bank asks already in nearly the same words as this. */
export function AlikeList({ alike }: { readonly alike: readonly Alike[] }) {
  const t = useTranslations("twin");
  const format = useFormatter();
  if (alike.length === 0) return null;
  return (
    <Hint>
      <b>{t("alike", { count: alike.length })}</b>
      <ul>
        {alike.map(({ id, code, stem, likeness }) => (
          <li key={id} className="py-1">
            <Link href={`/bank/items/${id}`} className="inline-block py-0.5">
              {code}
            </Link>{" "}
            ({format.number(Math.floor(likeness * 100) / 100, "percent")}): {stem}
          </li>
        ))}
      </ul>
    </Hint>
  );
}
