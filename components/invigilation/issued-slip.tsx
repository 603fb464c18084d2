"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormState } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";

type IssuedSlipProps = { readonly children: ReactNode; readonly onClose: () => void };

/** In a form whose act ends with a code of a candidate's own: shows it, this once. */
export function IssuedSlip({ children, onClose }: IssuedSlipProps) {
  const t = useTranslations("attempt.slip");
  const common = useTranslations("common");
  const { status, params } = useFormState()?.state ?? { status: "idle" };
  if (status !== "done" || !params?.code) return children;
  return (
    <section role="status" className="border-l-4 border-leaf bg-leaf-wash px-5 py-4">
      <dl className="mb-3 grid gap-3">
        <div>
          <dt className="text-ink-2">{t("number")}</dt>
          <dd className="text-26 font-semibold tracking-[0.08em]">{params.number}</dd>
        </div>
        <div>
          <dt className="text-ink-2">{t("code")}</dt>
          <dd className="text-36 font-semibold tracking-[0.12em] text-pen">{params.code}</dd>
        </div>
      </dl>
      <p>{t("text")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <PrintButton label={common("print.button")} />
        <Button onClick={onClose}>{common("close")}</Button>
      </div>
    </section>
  );
}
