import { Archive, Ban, BookOpen, type LucideIcon, RotateCcw, Send, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ButtonRow } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { TextareaField } from "@/components/ui/text-field";

export type Move = "submit" | "withdraw" | "suspend" | "resume" | "retire" | "open_practice";

const looks: Record<Move, { icon: LucideIcon; tone: "seal" | "pen"; asksWhy: boolean }> = {
  submit: { icon: Send, tone: "pen", asksWhy: false },
  withdraw: { icon: Undo2, tone: "pen", asksWhy: false },
  resume: { icon: RotateCcw, tone: "pen", asksWhy: false },
  suspend: { icon: Ban, tone: "seal", asksWhy: true },
  retire: { icon: Archive, tone: "seal", asksWhy: true },
  open_practice: { icon: BookOpen, tone: "seal", asksWhy: false },
};

type Props = {
  readonly item: { readonly id: string; readonly code: string };
  readonly moves: readonly Move[];
  readonly action: FormAction;
  readonly openPractice: FormAction;
};

/** What else can be done with the item, each asked about first. */
export function ItemMoves({ item, moves, action, openPractice }: Props) {
  const t = useTranslations("item.move");
  if (moves.length === 0) return null;
  return (
    <Block>
      <SectionHead title={t("title")} />
      <ButtonRow>
        {moves.map((move) => (
          <ItemMove
            key={move}
            item={item}
            move={move}
            action={move === "open_practice" ? openPractice : action}
          />
        ))}
      </ButtonRow>
    </Block>
  );
}

type MoveProps = Pick<Props, "item" | "action"> & {
  readonly move: Move;
  /** The next step of its page, and filled. */
  readonly next?: boolean;
};

export function ItemMove({ item, move, action, next = false }: MoveProps) {
  const t = useTranslations("item.move");
  const { icon, tone, asksWhy } = looks[move];
  return (
    <ConfirmButton
      icon={<Icon of={icon} />}
      tone={tone}
      {...(next && { variant: "go" })}
      title={t(`${move}Title`, { code: item.code })}
      text={<p>{t(`${move}Text`)}</p>}
      confirm={t(move)}
      cancel={t("cancel")}
      action={action}
      fields={{ itemId: item.id, move }}
      texts={t.raw("reasons") as Record<string, string>}
      body={asksWhy && <TextareaField name="reason" label={t("reason")} />}
    >
      {t(move)}
    </ConfirmButton>
  );
}
