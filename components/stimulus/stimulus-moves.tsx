import { Archive, Ban, type LucideIcon, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ButtonRow } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { TextareaField } from "@/components/ui/text-field";
import type { StimulusMove } from "@/lib/domain/stimulus/acts";

const looks: Record<StimulusMove, { icon: LucideIcon; tone: "seal" | "pen"; asksWhy: boolean }> = {
  resume: { icon: RotateCcw, tone: "pen", asksWhy: false },
  suspend: { icon: Ban, tone: "seal", asksWhy: true },
  end: { icon: Archive, tone: "seal", asksWhy: true },
};

type Props = {
  readonly stimulus: { readonly id: string; readonly code: string };
  readonly moves: readonly StimulusMove[];
  readonly action: FormAction;
};

/** What else can be done with a stimulus, each asked about first. */
export function StimulusMoves({ stimulus, moves, action }: Props) {
  const t = useTranslations("stimulus.move");
  if (moves.length === 0) return null;
  return (
    <Block>
      <SectionHead title={t("title")} />
      <ButtonRow>
        {moves.map((move) => (
          <ConfirmButton
            key={move}
            icon={<Icon of={looks[move].icon} />}
            tone={looks[move].tone}
            title={t(`${move}Title`, { code: stimulus.code })}
            text={<p>{t(`${move}Text`)}</p>}
            confirm={t(move)}
            cancel={t("cancel")}
            action={action}
            fields={{ stimulusId: stimulus.id, move }}
            texts={t.raw("reasons") as Record<string, string>}
            body={looks[move].asksWhy && <TextareaField name="reason" label={t("reason")} />}
          >
            {t(move)}
          </ConfirmButton>
        ))}
      </ButtonRow>
    </Block>
  );
}
