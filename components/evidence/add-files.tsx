"use client";

import { Camera, CircleAlert, RotateCw, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ChangeEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { evidenceLimit } from "@/lib/domain/inspection/evidence";
import { isKnownRefusal, isUnsent, sendFile } from "./send-file";

const pictures = "image/jpeg,image/png,image/webp";
const accepted = `${pictures},.pdf,.docx,.xlsx`;

type Problem = { readonly file: File; readonly code: string };

type AddFilesProps = {
  /** Where files are sent to, and what is said beside their name. */
  readonly address: string;
  readonly said?: Readonly<Record<string, string>>;
  /** Where the files are scans of papers, which are pictures or PDF: what they may be. */
  readonly scans?: { readonly limits: string };
  /** Sentences by code, where something else is said of a refusal. */
  readonly rejected?: Readonly<Record<string, string>>;
  /** Called when every file that was chosen is kept. */
  readonly onKept?: () => void;
};

/**
 * Adds files, taken by a camera or kept somewhere; says of each that is refused why. What could not
 * be sent stays at hand to be sent again: a photograph is often kept nowhere else.
 */
export function AddFiles(props: AddFilesProps) {
  const { scans, rejected = {} } = props;
  const t = useTranslations("evidence");
  const { sending, problems, send } = useSending(props);
  const unsent = problems.filter(({ code }) => isUnsent(code)).map(({ file }) => file);
  useUnsavedGuard(sending !== null || unsent.length > 0, t("leave"));

  async function add({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const chosen = [...(input.files ?? [])];
    input.value = "";
    if (chosen.length > 0) await send([...unsent, ...chosen]);
  }

  const accept = scans ? `${pictures},.pdf` : accepted;
  const sentence = (code: string) =>
    rejected[code] ?? t(`rejected.${isKnownRefusal(code) ? code : "unreachable"}`);

  return (
    <div className="mt-4">
      <div className="flex flex-wrap gap-3">
        <FilePicker label={t("photograph")} disabled={sending !== null} add={add} />
        <FilePicker accept={accept} label={t("choose")} disabled={sending !== null} add={add} />
      </div>
      <p className="mt-1.5 text-15 text-ink-2">{scans?.limits ?? t("limits")}</p>
      <div role="status">{sending && <p>{t("sending", { name: sending })}</p>}</div>
      <div role="alert">
        {problems.map(({ file, code }, index) => (
          <p key={index} className="mt-1 flex gap-1.5 font-semibold text-seal">
            <Icon of={CircleAlert} size={18} className="mt-0.5" />
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {file.name}: {sentence(code)}
            </span>
          </p>
        ))}
      </div>
      {unsent.length > 0 && (
        <p className="mt-2">
          <Button size="low" icon={RotateCw} onClick={() => void send(unsent)}>
            {t("again", { count: unsent.length })}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Sends files one after the other, and keeps those that did not arrive with the reason. */
function useSending({ address, said = {}, onKept }: AddFilesProps) {
  const router = useRouter();
  const [sending, setSending] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  async function send(files: readonly File[]) {
    const refused: Problem[] = [];
    setProblems([]);
    for (const file of files) {
      setSending(file.name);
      const code =
        file.size > evidenceLimit ? "too_large" : await sendFile({ address, said, file });
      if (code) refused.push({ file, code });
    }
    setSending(null);
    setProblems(refused);
    // Without a network a page that is drawn anew is lost, and with it what could not be sent.
    if (refused.length < files.length) router.refresh();
    if (refused.length === 0) onKept?.();
  }

  return { sending, problems, send };
}

type FilePickerProps = {
  /** What may be chosen; absent where the camera takes it. */
  readonly accept?: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly add: (event: ChangeEvent<HTMLInputElement>) => Promise<void>;
};

/** A button that is a file field: one opens the camera of a phone, the other what is kept. */
function FilePicker({ accept, label, disabled, add }: FilePickerProps) {
  const camera = accept === undefined;
  return (
    <label className="relative inline-flex min-h-target items-center gap-2 rounded-control border-control border-pen bg-sheet px-4.5 py-2 font-semibold text-pen focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus hover:bg-pen-wash">
      <Icon of={camera ? Camera : Upload} />
      {label}
      <input
        type="file"
        accept={accept ?? "image/*"}
        multiple={!camera}
        disabled={disabled}
        onChange={(event) => void add(event)}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        {...(camera && { capture: "environment" as const })}
      />
    </label>
  );
}
