"use client";

import { type ReactNode, useRef } from "react";
import { ActionForm, type FormAction } from "./action-form";
import { Button, type ButtonLook } from "./button";
import { Dialog, DialogFoot } from "./dialog";
import { SubmitButton } from "./submit-button";

type ConfirmButtonProps = ButtonLook & {
  /** On the page: "Đóng ca thi". */
  readonly children: ReactNode;
  /** An element, since this part lives in the browser: `<Icon of={LogIn} />`. */
  readonly icon?: ReactNode;
  /** The question: "Đóng ca thi khi còn 32 người đang làm?" */
  readonly title: string;
  /** What follows from it. */
  readonly text: ReactNode;
  /** Says what will happen: "Đóng ca thi". */
  readonly confirm: string;
  /** The safe way, which has the focus: "Để sau". */
  readonly cancel: string;
  readonly action: FormAction;
  /** Hidden values that the action is told. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Fields to fill in before: a reason. */
  readonly body?: ReactNode;
  /** Sentences by reason code. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly tone?: "seal" | "pen";
};

/** A button that asks first. A refusal is said in the dialog; when the act is done it closes. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { children, icon, title, text, confirm, cancel, action, texts, fields = {} } = props;
  const { tone = "seal", body } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const safe = useRef<HTMLButtonElement>(null);

  function ask() {
    dialog.current?.showModal();
    // Else a long form would open at its end.
    safe.current?.focus({ preventScroll: true });
  }

  return (
    <>
      <Button
        variant={props.variant ?? (tone === "seal" ? "seal-outline" : "outline")}
        {...(props.size && { size: props.size })}
        {...(props.wide && { wide: props.wide })}
        drawn={icon}
        onClick={ask}
      >
        {children}
      </Button>
      <Dialog dialog={dialog} title={title} tone={tone}>
        <div className="mb-5 grid gap-3">{text}</div>
        <ActionForm
          action={action}
          {...(texts && { texts })}
          onDone={() => dialog.current?.close()}
        >
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {body}
          <DialogFoot>
            <Button size="big" ref={safe} onClick={() => dialog.current?.close()}>
              {cancel}
            </Button>
            <SubmitButton size="big" variant={tone === "seal" ? "seal" : "go"}>
              {confirm}
            </SubmitButton>
          </DialogFoot>
        </ActionForm>
      </Dialog>
    </>
  );
}
