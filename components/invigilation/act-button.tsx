"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button, type ButtonLook } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Act, actSpecs, type Target } from "./acts";
import { HiddenFields, useReasons } from "./act-dialog";
import { useActs } from "./acts-context";

type ActButtonProps = ButtonLook & { readonly act: Act; readonly target?: Target };

/** Opens the form of an act, which asks first. */
export function ActButton({ act, target, ...look }: ActButtonProps) {
  const t = useTranslations("attempt.acts");
  const { ask } = useActs();
  return (
    <Button {...look} icon={actSpecs[act].icon} onClick={() => ask(act, target)}>
      {t(`${act}.do`)}
    </Button>
  );
}

/** Does at once what harms nobody. A refusal is said above the button. */
export function QuickAct({ act, target = {}, variant = "outline", ...look }: ActButtonProps) {
  const t = useTranslations("attempt.acts");
  const texts = useReasons(act);
  const { actions, done } = useActs();
  return (
    <ActionForm action={actions[act]} texts={texts} onDone={done}>
      <HiddenFields target={target} />
      <SubmitButton {...look} variant={variant}>
        {t(`${act}.do`)}
      </SubmitButton>
    </ActionForm>
  );
}
