import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Hint } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { publicContext } from "@/lib/platform/public-context";
import { loadInstallation } from "@/lib/services/installation/load-installation";

const parts = [
  "exam",
  "room",
  "sign_in",
  "look",
  "find",
  "keyboard",
  "session",
  "print",
  "secrets",
] as const;

export default async function HelpPage() {
  const { support } = await loadInstallation(await publicContext());
  const t = await getTranslations("help");
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sub")} />
      <Block space="small">
        <Hint tone="plain">
          {support === "" ? t("no_support") : t("support", { contact: support })}
        </Hint>
      </Block>
      {parts.map((part, index) => (
        <Block key={part} mark={<b className="text-20 text-ink">{index + 1}</b>}>
          <h2>{t(`parts.${part}.title`)}</h2>
          <p className="mt-1 max-w-text leading-read">{t(`parts.${part}.text`)}</p>
        </Block>
      ))}
      <Block className="no-print">
        <ButtonLink href="/">{t("back")}</ButtonLink>
      </Block>
    </Page>
  );
}
