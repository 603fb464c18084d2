"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { useFormState } from "./action-form";
import { Button } from "./button";

type SubmitButtonProps = Omit<
  ComponentProps<typeof Button>,
  "type" | "icon" | "drawn" | "iconAfter"
> & {
  /** An element, since this part lives in the browser: `<Icon of={LogIn} />`. */
  readonly icon?: ReactNode;
};

/** Sends the form around it; says so while it is on its way. */
export function SubmitButton({ variant = "go", icon, children, ...rest }: SubmitButtonProps) {
  const own = useFormState();
  const { pending } = useFormStatus();
  const busy = own?.pending === true || pending;
  const t = useTranslations("common");
  return (
    <Button
      {...rest}
      drawn={icon}
      type="submit"
      variant={variant}
      aria-disabled={busy || undefined}
    >
      {busy ? t("sending") : children}
    </Button>
  );
}
