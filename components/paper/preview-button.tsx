"use client";

import { Eye } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Hint } from "@/components/ui/note";

type PreviewButtonProps = {
  /** Where the wording is sent and the PDF comes from. */
  readonly address: string;
  /** The field of the form around it that holds the wording. */
  readonly field: string;
  /** Said before what keeps the wording from being a paper. */
  readonly refused: string;
  readonly unanswered: string;
  readonly children: ReactNode;
};

/**
 * Opens what stands in a field now, saved or not, as a paper beside the page; says below itself why
 * it makes none.
 */
export function PreviewButton(props: PreviewButtonProps) {
  const { address, field, refused, unanswered, children } = props;
  const [problem, setProblem] = useState<string | null>(null);

  async function preview(typed: Element | RadioNodeList | null | undefined) {
    if (!(typed instanceof HTMLTextAreaElement)) return;
    const list = await problemsOf(address, typed.value).catch(() => undefined);
    if (list === undefined) return setProblem(unanswered);
    setProblem(list && `${refused} ${list}`);
    if (list === null) openPreview(address, typed.value);
  }

  return (
    <>
      <Button
        icon={Eye}
        onClick={({ currentTarget }) => void preview(currentTarget.form?.elements.namedItem(field))}
      >
        {children}
      </Button>
      <div role="status" className="basis-full">
        {problem && <Hint tone="bad">{problem}</Hint>}
      </div>
    </>
  );
}

/** What keeps the wording from being a paper, in the server's words; null where nothing does. */
async function problemsOf(address: string, wording: string): Promise<string | null> {
  const body = new FormData();
  body.set("body", wording);
  body.set("check", "");
  const answer = await fetch(address, { method: "POST", body, redirect: "manual" });
  if (answer.status === 422) return answer.text();
  if (answer.status === 204) return null;
  throw new Error(`answered ${answer.status}`);
}

function openPreview(address: string, wording: string) {
  const form = document.createElement("form");
  Object.assign(form, { method: "post", action: address, target: "_blank", hidden: true });
  const body = document.createElement("textarea");
  Object.assign(body, { name: "body", value: wording });
  form.append(body);
  document.body.append(form);
  form.submit();
  form.remove();
}
