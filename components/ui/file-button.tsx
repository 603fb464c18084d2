"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ButtonLook, buttonClass } from "./button";
import { FileStatus } from "./file-status";
import { Icon } from "./icon";
import { useFile } from "./use-file";

type FileButtonProps = ButtonLook & {
  readonly href: string;
  /** What the file is called while it is waited for; "the file" when the button says enough. */
  readonly name?: string;
  readonly children: string;
};

/** A file to be taken that looks like a button. The page stays as it is. */
export function FileButton({ href, name, children, ...look }: FileButtonProps) {
  const t = useTranslations("common.file");
  const { state, take } = useFile();
  return (
    <span className={look.wide ? "grid" : "inline-grid justify-items-start"}>
      <a
        href={href}
        download
        aria-busy={state.kind === "writing"}
        className={buttonClass(look)}
        onClick={(event) => void take(event, href)}
      >
        <Icon of={Download} />
        {children}
      </a>
      <FileStatus name={name ?? t("the_file")} state={state} />
    </span>
  );
}
