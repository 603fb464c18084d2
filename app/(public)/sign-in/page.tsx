import { ArrowRight, IdCard, ShieldAlert } from "lucide-react";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/access/sign-in-form";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { Block } from "@/components/ui/page";
import { PageTitle } from "@/components/ui/page-title";
import { safeReturnPath } from "@/lib/domain/access/return-path";
import { optionalContext } from "@/lib/platform/request-context";
import { readSessionToken } from "@/lib/platform/session";
import { signInAction } from "./actions";

type SignInPageProps = { searchParams: Promise<{ next?: string }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = safeReturnPath((await searchParams).next);
  if (await optionalContext()) redirect(next);
  // A cookie that leads nowhere: the session has ended since.
  const ended = (await readSessionToken()) !== null;
  const t = await getTranslations("access.sign_in");
  return (
    <main id="main" tabIndex={-1} className="with-margin flex-1">
      <PageTitle>{t("title")}</PageTitle>
      <div className="with-margin-deep px-gutter pt-2 pb-5 pl-[calc(var(--le)+var(--s5))] text-on-deep">
        <h1 className="text-36">{t("title")}</h1>
        <p className="mt-1 text-18 text-on-deep-2">{t("sub")}</p>
      </div>
      {ended && <Note tone="wait">{t("ended")}</Note>}
      <div className="grid border-b border-rule md:grid-cols-[minmax(0,1fr)_minmax(0,600px)]">
        <section aria-labelledby="as-candidate" className="pt-5 pb-6">
          <Block space="none" mark={<Icon of={IdCard} size={32} className="text-pen" />}>
            <h2 id="as-candidate">{t("candidate.title")}</h2>
            <p className="mt-0.5 mb-3.5 text-ink-2">{t("candidate.text")}</p>
            <a href="/thi" className={buttonClass({ variant: "go", size: "big", wide: true })}>
              {t("candidate.button")}
              <Icon of={ArrowRight} />
            </a>
            <ol className="mt-4">
              {(["1", "2", "3"] as const).map((step) => (
                <li
                  key={step}
                  className="grid min-h-11 grid-cols-[2rem_minmax(0,1fr)] items-center border-t border-rule py-2"
                >
                  <b className="text-20">{step}</b>
                  {t(`candidate.steps.${step}`)}
                </li>
              ))}
            </ol>
            <p className="border-t border-rule pt-3">{t("candidate.help")}</p>
          </Block>
        </section>
        <section
          aria-labelledby="with-account"
          className="border-t border-rule px-4 pt-5 pb-6 pl-[calc(var(--le)+16px)] md:border-t-0 md:border-l md:px-8"
        >
          <h2 id="with-account">{t("account.title")}</h2>
          <p className="mt-0.5 mb-3.5 text-ink-2">{t("account.text")}</p>
          <SignInForm action={signInAction} next={next} />
          <details className="mt-4">
            <summary className="press min-h-6 text-pen underline underline-offset-3">
              {t("account.forgotten")}
            </summary>
            <p className="mt-1">{t("account.forgotten_text")}</p>
          </details>
        </section>
      </div>
      <Block space="small" mark={<Icon of={ShieldAlert} size={22} className="text-amber" />}>
        <p>{t("secret_notice")}</p>
      </Block>
    </main>
  );
}
