"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, type ReactElement, type ReactNode, useRef, useState } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Dock } from "@/components/ui/dock";

type Props = {
  readonly sittingId: string;
  readonly action: FormAction;
  readonly icon: ReactElement;
  /** A table whose lines carry boxes named "candidate". */
  readonly children: ReactNode;
};

/** Lets lines be chosen and taken off the list together. */
export function RemoveSelected({ sittingId, action, icon, children }: Props) {
  const t = useTranslations("candidate.remove");
  const common = useTranslations("common");
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);

  function choose({ target }: ChangeEvent<HTMLDivElement>) {
    if (!(target instanceof HTMLInputElement) || target.name !== "candidate") return;
    const { value, checked } = target;
    setChosen((before) => [...before.filter((id) => id !== value), ...(checked ? [value] : [])]);
  }

  function forget() {
    for (const box of list.current?.querySelectorAll<HTMLInputElement>("input:checked") ?? []) {
      box.checked = false;
    }
    setChosen([]);
  }

  const remove: FormAction = async (state, form) => {
    const next = await action(state, form);
    if (next.status === "done") forget();
    return next;
  };

  return (
    <>
      <div ref={list} onChange={choose}>
        {children}
      </div>
      {chosen.length > 0 && (
        <Dock>
          <b className="mr-auto">{t("chosen", { count: chosen.length })}</b>
          <Button variant="plain" onClick={forget}>
            {t("none")}
          </Button>
          <ConfirmButton
            icon={icon}
            title={t("title", { count: chosen.length })}
            text={<p>{t("text")}</p>}
            confirm={t("confirm", { count: chosen.length })}
            cancel={common("cancel")}
            action={remove}
            fields={{ sittingId, candidateIds: chosen.join(",") }}
            texts={t.raw("reasons") as Record<string, string>}
          >
            {t("button")}
          </ConfirmButton>
        </Dock>
      )}
    </>
  );
}
