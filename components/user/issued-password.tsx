"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormState } from "@/components/ui/action-form";
import { PrintButton } from "@/components/ui/print-button";

type IssuedPasswordProps = {
  /** Shown until there is a password: fields and the button. */
  readonly children: ReactNode;
  /** Ways on, once the password is written down. */
  readonly after?: ReactNode;
};

/** In an `ActionForm` whose action ends with a login and a password: shows both, this once. */
export function IssuedPassword({ children, after }: IssuedPasswordProps) {
  const t = useTranslations("user.issued");
  const common = useTranslations("common.print");
  const { status, params } = useFormState()?.state ?? { status: "idle" };
  if (status !== "done" || !params?.password) return children;
  return (
    <section role="status" className="max-w-form border-l-4 border-leaf bg-leaf-wash px-5 py-4">
      <h2>{t("title")}</h2>
      <dl className="my-3 grid gap-3">
        <div>
          <dt className="text-ink-2">{t("login")}</dt>
          <dd className="text-20 font-semibold text-pen">{params.login}</dd>
        </div>
        <div>
          <dt className="text-ink-2">{t("password")}</dt>
          <dd className="text-26 font-semibold tracking-[0.08em] text-pen">{params.password}</dd>
        </div>
      </dl>
      <p>{t("text")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <PrintButton label={common("button")} />
        {after}
      </div>
    </section>
  );
}
