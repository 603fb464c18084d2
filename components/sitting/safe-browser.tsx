import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { ButtonRow } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { DescriptionList } from "@/components/ui/description-list";
import { FileButton } from "@/components/ui/file-button";
import { Icon } from "@/components/ui/icon";
import { instantText } from "@/components/ui/instant";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileField } from "@/components/ui/file-field";

/** The browser a sitting asks for. */
type Browser = {
  readonly configKey: string;
  /** Null: the organiser's own file has its own. */
  readonly quitCode: string | null;
  readonly setAt: Date;
};

type Acts = {
  readonly make: FormAction;
  readonly useOwn: FormAction;
  readonly drop: FormAction;
};

type Props = {
  readonly sittingId: string;
  /** Null: any browser will do. */
  readonly browser: Browser | null;
  readonly acts: Acts;
};

/** Whether candidates need Safe Exam Browser, and the file that opens it. */
export function SafeBrowser({ sittingId, browser, acts }: Props) {
  const t = useTranslations("sitting.safe_browser");
  const texts = t.raw("reasons") as Record<string, string>;
  return (
    <Block>
      <SectionHead title={t("title")} sub={t("sub")} />
      {browser ? (
        <Asked sittingId={sittingId} browser={browser} acts={acts} />
      ) : (
        <ActionForm action={acts.make} texts={texts} label={t("make")}>
          <input type="hidden" name="sittingId" value={sittingId} />
          <SubmitButton variant="outline">{t("make")}</SubmitButton>
        </ActionForm>
      )}
      <details className="mt-5 max-w-form">
        <summary className="min-h-target cursor-pointer py-2 font-semibold text-pen">
          {t("own")}
        </summary>
        <ActionForm action={acts.useOwn} texts={texts} label={t("own")}>
          <input type="hidden" name="sittingId" value={sittingId} />
          <FileField name="file" label={t("file")} help={t("fileHelp")} accept=".seb,.plist" />
          <SubmitButton variant="outline">{t("use")}</SubmitButton>
        </ActionForm>
      </details>
    </Block>
  );
}

function Asked({ sittingId, browser, acts }: Props & { readonly browser: Browser }) {
  const t = useTranslations("sitting.safe_browser");
  const common = useTranslations("common");
  const texts = t.raw("reasons") as Record<string, string>;
  const { configKey, quitCode, setAt } = browser;
  return (
    <>
      <DescriptionList
        items={[
          { label: t("since"), value: instantText(setAt) },
          { label: t("quitCode"), value: quitCode ?? t("ownQuitCode") },
          { label: t("key"), value: <span className="break-all">{configKey}</span> },
        ]}
      />
      <p className="my-4 max-w-form text-15 text-ink-2">
        {t(quitCode === null ? "ownHelp" : "quitHelp")}
      </p>
      <ButtonRow>
        <FileButton href={`/api/v1/sittings/${sittingId}/sat-hach.seb`}>{t("download")}</FileButton>
        <ConfirmButton
          tone="pen"
          title={t("againTitle")}
          text={<p>{t("againText")}</p>}
          confirm={t("again")}
          cancel={common("cancel")}
          action={acts.make}
          fields={{ sittingId }}
          texts={texts}
        >
          {t("again")}
        </ConfirmButton>
        <ConfirmButton
          icon={<Icon of={Trash2} />}
          title={t("dropTitle")}
          text={<p>{t("dropText")}</p>}
          confirm={t("drop")}
          cancel={common("cancel")}
          action={acts.drop}
          fields={{ sittingId }}
          texts={texts}
        >
          {t("drop")}
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}
