"use client";

import { Eye } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

type PreviewButtonProps = {
  /** Where the wording is sent and the PDF comes from. */
  readonly address: string;
  /** The field of the form around it that holds the wording. */
  readonly field: string;
  readonly children: ReactNode;
};

/** Opens what stands in a field now, saved or not, as a paper beside the page. */
export function PreviewButton({ address, field, children }: PreviewButtonProps) {
  return (
    <Button
      icon={Eye}
      onClick={({ currentTarget }) =>
        openPreview(address, currentTarget.form?.elements.namedItem(field))
      }
    >
      {children}
    </Button>
  );
}

function openPreview(address: string, typed: Element | RadioNodeList | null | undefined) {
  if (!(typed instanceof HTMLTextAreaElement)) return;
  const form = document.createElement("form");
  Object.assign(form, { method: "post", action: address, target: "_blank", hidden: true });
  const body = document.createElement("textarea");
  Object.assign(body, { name: "body", value: typed.value });
  form.append(body);
  document.body.append(form);
  form.submit();
  form.remove();
}
