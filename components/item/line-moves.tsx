import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { TypedChange } from "@/lib/domain/bank/change-typed";

type LineMovesProps = {
  readonly id: string;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly change: (change: TypedChange) => void;
  /** What each button says to whom the row is not in sight. */
  readonly names: { readonly up: string; readonly down: string; readonly remove: string };
};

/** Moves a line of an item up or down, or takes it out while two others are left. */
export function LineMoves({ id, place, count, change, names }: LineMovesProps) {
  const t = useTranslations("item.editor");
  return (
    <>
      <Button
        size="low"
        variant="plain"
        icon={ArrowUp}
        disabled={place === 0}
        aria-label={names.up}
        onClick={() => change({ kind: "move", id, by: -1 })}
      >
        {t("up")}
      </Button>
      <Button
        size="low"
        variant="plain"
        icon={ArrowDown}
        disabled={place === count - 1}
        aria-label={names.down}
        onClick={() => change({ kind: "move", id, by: 1 })}
      >
        {t("down")}
      </Button>
      <Button
        size="low"
        variant="plain"
        icon={Trash2}
        disabled={count <= 2}
        aria-label={names.remove}
        onClick={() => change({ kind: "remove", id })}
      >
        {t("remove")}
      </Button>
    </>
  );
}
