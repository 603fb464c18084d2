"use client";

import { useTranslations } from "next-intl";
import { FileStatus } from "./file-status";
import { useFile } from "./use-file";

type File = { readonly label: string; readonly href: string };

type FileLinksProps = {
  /** What the file is called. */
  readonly name: string;
  readonly files: readonly File[];
};

/** One file in each of its formats. While it is being written the page says so and for how long. */
export function FileLinks({ name, files }: FileLinksProps) {
  const t = useTranslations("common.file");
  const { state, take } = useFile();
  return (
    <>
      <span className="flex flex-wrap gap-4 md:min-w-max">
        {files.map(({ label, href }) => (
          <a
            key={href}
            href={href}
            download
            aria-label={t("download", { name, format: label })}
            className="inline-flex min-h-low items-center"
            onClick={(event) => void take(event, href)}
          >
            {label}
          </a>
        ))}
      </span>
      <FileStatus name={name} state={state} />
    </>
  );
}
