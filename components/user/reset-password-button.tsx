"use client";

import { useTranslations } from "next-intl";
import { type ReactElement, useRef } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { IssuedPassword } from "./issued-password";

type ResetPasswordButtonProps = {
  readonly action: FormAction;
  readonly userId: string;
  readonly login: string;
  readonly name: string;
  readonly icon: ReactElement;
};

/** Asks first; then the dialog stays open with the password to hand over. */
export function ResetPasswordButton(props: ResetPasswordButtonProps) {
  const { action, userId, login, name, icon } = props;
  const t = useTranslations("user.acts");
  const common = useTranslations("common");
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <Button wide drawn={icon} onClick={() => dialog.current?.showModal()}>
        {t("reset")}
      </Button>
      <Dialog dialog={dialog} title={t("reset_title", { name })} tone="seal">
        <ActionForm action={action} texts={t.raw("reasons") as Record<string, string>}>
          <IssuedPassword after={<Button onClick={close}>{common("close")}</Button>}>
            <input type="hidden" name="userId" value={userId} />
            <input type="hidden" name="login" value={login} />
            <p className="mb-5">{t("reset_text")}</p>
            <div className="flex flex-wrap gap-3">
              <Button size="big" onClick={close} autoFocus>
                {common("cancel")}
              </Button>
              <SubmitButton size="big" variant="seal">
                {t("reset")}
              </SubmitButton>
            </div>
          </IssuedPassword>
        </ActionForm>
      </Dialog>
    </>
  );
}
