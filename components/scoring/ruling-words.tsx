import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { EffectSum } from "@/lib/domain/scoring/effect";
import type { RulingKind } from "@/lib/domain/scoring/ruling";

export type RevisionRow = {
  readonly id: string;
  readonly version: number;
  readonly ruling: RulingKind;
  /** The version whose key is taken. */
  readonly keyFrom: number | null;
  readonly reason: string;
  readonly requestedByName: string;
  readonly requestedAt: Date;
  /** Asked for by the reader. */
  readonly own: boolean;
  readonly decision: "approved" | "refused" | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly answer: string;
  readonly effect: EffectSum | null;
};

type Props = { readonly itemId: string; readonly revision: RevisionRow };

/** What is asked for, of which version, with the way to see how two versions differ. */
export function RulingWords({ itemId, revision: { version, ruling, keyFrom } }: Props) {
  const t = useTranslations("scoring");
  const [before, after] = [version, keyFrom ?? version].sort((a, b) => a - b);
  return (
    <>
      {t(`kinds.${ruling}`)}
      {keyFrom !== null && (
        <Link
          href={`/bank/items/${itemId}/compare?before=${before}&after=${after}`}
          className="block py-0.5 font-normal"
        >
          {t("keyOf", { version: keyFrom })}
        </Link>
      )}
    </>
  );
}
