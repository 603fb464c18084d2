"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Hint } from "@/components/ui/note";

type Told = { readonly tone: "plain" | "bad"; readonly text: string };

/** Takes the file that a candidate's machine made of answers it could not send. */
export function EmergencyFileUpload({ sittingId }: { readonly sittingId: string }) {
  const t = useTranslations("invigilation.emergency");
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const status = useRef<HTMLDivElement>(null);
  // It stands last in a long column, below what a low screen shows.
  useEffect(() => {
    if (told) status.current?.scrollIntoView({ block: "nearest" });
  }, [told]);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    const sent = await sendFile(sittingId, file);
    setBusy(false);
    if (sent.ok) setTold({ tone: "plain", text: t("taken", sent.taken) });
    else setTold({ tone: "bad", text: t(`refused.${sent.reason}`) });
  };
  return (
    <div className="mt-4">
      <label
        htmlFor={id}
        className={`${buttonClass({ wide: true })} focus-within:outline-[3px] focus-within:outline-offset-2 focus-within:outline-(--focus)`}
      >
        <Icon of={FileUp} />
        {busy ? t("sending") : t("choose")}
        <input
          id={id}
          type="file"
          accept=".sathach"
          className="sr-only"
          disabled={busy}
          onChange={({ currentTarget: input }) => {
            void take(input.files?.[0]);
            // The same file may be chosen again.
            input.value = "";
          }}
        />
      </label>
      <p className="mt-1 text-14 text-ink-2">{t("help")}</p>
      <div role="status" ref={status}>
        {told && <Hint tone={told.tone}>{told.text}</Hint>}
      </div>
    </div>
  );
}

type Taken = {
  readonly number: string;
  readonly name: string;
  readonly counted: number;
  readonly kept: number;
  readonly refused: number;
};

type Reason = "not_a_file" | "not_ours" | "not_here" | "signed_out" | "unreachable";

type Sent =
  | { readonly ok: true; readonly taken: Taken }
  | { readonly ok: false; readonly reason: Reason };

const reasons: Readonly<Record<number, Reason>> = {
  400: "not_a_file",
  401: "signed_out",
  404: "not_here",
  413: "not_a_file",
  422: "not_ours",
};

/** As much as such a file may weigh. */
const mostBytes = 400 * 1024;

async function sendFile(sittingId: string, file: File): Promise<Sent> {
  if (file.size > mostBytes) return { ok: false, reason: "not_a_file" };
  try {
    const response = await fetch(`/api/v1/rooms/${sittingId}/emergency-files`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: await file.text(),
      cache: "no-store",
    });
    if (response.ok) return { ok: true, taken: (await response.json()) as Taken };
    return { ok: false, reason: reasons[response.status] ?? "unreachable" };
  } catch {
    return { ok: false, reason: "unreachable" };
  }
}
