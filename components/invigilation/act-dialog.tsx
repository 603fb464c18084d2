"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { ActFields } from "./act-fields";
import { type Act, actSpecs, type Target } from "./acts";
import { useActs } from "./acts-context";
import { IssuedSlip } from "./issued-slip";
import { useOpenDialog } from "./use-open-dialog";

/** Sentences by reason code: those of an act first, then the ones they share. */
export function useReasons(act: Act): Readonly<Record<string, string>> {
  const t = useTranslations("attempt");
  const shared = t.raw("reasons.shared") as Record<string, string>;
  const own = t.has(`reasons.${act}`) ? (t.raw(`reasons.${act}`) as Record<string, string>) : {};
  return { ...shared, ...own };
}

/** What the form of an act is told without asking. */
export function HiddenFields({ target }: { readonly target: Target }) {
  const { sittingId } = useActs();
  return Object.entries({ sittingId, ...target.ids }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

/** Acts whose forms end with something to show. */
const shows: ReadonlySet<Act> = new Set(["slip", "walk_in"]);

type ActDialogProps = {
  readonly act: Act;
  readonly target: Target;
  readonly onClose: () => void;
};

/**
 * Asks before an act. It stands apart from the lists it was opened from: what is typed here stays
 * while they change.
 */
export function ActDialog({ act, target, onClose }: ActDialogProps) {
  const t = useTranslations("attempt.acts");
  const dialog = useOpenDialog(onClose);
  const texts = useReasons(act);
  const { actions, done } = useActs();
  const { tone, fields } = actSpecs[act];
  const { name = "", number = "", count = 0, alone = 0, request = "" } = target;
  const values = { name, number, count, alone, request };
  const finish = () => {
    done();
    if (!shows.has(act)) dialog.current?.close();
  };
  return (
    <Dialog dialog={dialog} title={t(`${act}.title`, values)} tone={tone}>
      <ActionForm action={actions[act]} texts={texts} onDone={finish}>
        <IssuedSlip onClose={() => dialog.current?.close()}>
          <HiddenFields target={target} />
          <p className="mb-4 max-w-text">{t(`${act}.text`, values)}</p>
          <ActFields fields={fields} />
          <DialogButtons act={act} dialog={dialog} />
        </IssuedSlip>
      </ActionForm>
    </Dialog>
  );
}

type DialogButtonsProps = {
  readonly act: Act;
  readonly dialog: RefObject<HTMLDialogElement | null>;
};

function DialogButtons({ act, dialog }: DialogButtonsProps) {
  const t = useTranslations("attempt.acts");
  const common = useTranslations("common");
  return (
    <DialogFoot>
      <Button size="big" autoFocus onClick={() => dialog.current?.close()}>
        {common("cancel")}
      </Button>
      <SubmitButton size="big" variant={actSpecs[act].tone === "seal" ? "seal" : "go"}>
        {t(`${act}.do`)}
      </SubmitButton>
    </DialogFoot>
  );
}
