"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** How long before the end one is asked. */
const WARNING_MS = 120_000;
const LOOK_EVERY_MS = 15_000;

type SessionGuardProps = {
  /** How long this person may be away. */
  readonly idleMs: number;
  /** Says that the person is still there. False when the session is over. */
  readonly stay: () => Promise<boolean>;
};

/**
 * Keeps the session of somebody who writes for long without sending anything, and asks somebody who
 * has done nothing for a while before it ends.
 */
export function SessionGuard({ idleMs, stay }: SessionGuardProps) {
  const t = useTranslations("shell.session");
  const dialog = useRef<HTMLDialogElement>(null);
  const [over, setOver] = useState(false);
  const clock = useRef({ used: 0, told: 0 });

  async function tell() {
    clock.current.told = Date.now();
    clock.current.used = Date.now();
    const held = await stay();
    setOver(!held);
    if (held) dialog.current?.close();
    else dialog.current?.showModal();
  }

  const look = useEffectEvent(() => {
    const { used, told } = clock.current;
    const now = Date.now();
    if (dialog.current?.open) return;
    if (used > told && now - told > idleMs / 4) void tell();
    else if (now - Math.max(used, told) > idleMs - WARNING_MS) dialog.current?.showModal();
  });

  useEffect(() => {
    const times = clock.current;
    times.told = times.used = Date.now();
    const use = () => {
      times.used = Date.now();
    };
    document.addEventListener("keydown", use);
    document.addEventListener("pointerdown", use);
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      document.removeEventListener("keydown", use);
      document.removeEventListener("pointerdown", use);
      clearInterval(timer);
    };
  }, []);

  return (
    <Dialog dialog={dialog} title={over ? t("over_title") : t("title")}>
      <p className="mb-5">{over ? t("over_text") : t("text")}</p>
      {over ? (
        <a href="/sign-in" target="_blank" rel="noreferrer" className="mr-4">
          {t("sign_in")}
        </a>
      ) : null}
      <Button size="big" variant="go" onClick={() => void tell()}>
        {over ? t("signed_in") : t("stay")}
      </Button>
    </Dialog>
  );
}
