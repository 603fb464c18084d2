import { useTranslations } from "next-intl";
import { instantText } from "@/components/ui/instant";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";

type Props = {
  readonly confirmations: readonly {
    readonly id: string;
    readonly version: number;
    readonly number: string;
    readonly standsOn: string | null;
    readonly reason: string;
    readonly reviewerName: string;
    readonly createdAt: Date;
  }[];
};

/** Who found a question right after a document under it had ended, and why. */
export function Confirmations({ confirmations }: Props) {
  const t = useTranslations("legal.confirmed");
  if (confirmations.length === 0) return null;
  return (
    <Block>
      <SectionHead title={t("title")} />
      <ul className="max-w-text">
        {confirmations.map((row) => (
          <li key={row.id} className="border-b border-rule py-2">
            {t("line", {
              name: row.reviewerName,
              at: instantText(row.createdAt),
              version: row.version,
              number: row.number,
            })}{" "}
            {row.standsOn !== null && t("standsOn", { number: row.standsOn })}
            <p className="whitespace-pre-line">{row.reason}</p>
          </li>
        ))}
      </ul>
    </Block>
  );
}
