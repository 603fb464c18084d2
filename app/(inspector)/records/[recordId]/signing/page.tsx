import { BookOpenText, FileText, Printer } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AddendumList } from "@/components/signing/addendum-list";
import { AnswerButtons } from "@/components/signing/answer-buttons";
import { CorrectionForm } from "@/components/signing/correction-form";
import { DrawUpForm } from "@/components/signing/draw-up-form";
import { SealMark } from "@/components/signing/seal-mark";
import { SignatureTable } from "@/components/signing/signature-table";
import { SigningActs } from "@/components/signing/signing-acts";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { dayOf } from "@/components/ui/day";
import { RecordFlow } from "@/components/record/record-flow";
import { FileButton } from "@/components/ui/file-button";
import { exactText } from "@/components/ui/instant";
import { Hint, Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { RecordId } from "@/lib/domain/ids";
import { answeredCorrections } from "@/lib/domain/signing/addendum";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadSigning } from "@/lib/services/signing/load-signing";
import {
  answerCorrectionAction,
  correctRecordAction,
  drawUpMinutesAction,
  refuseToSignAction,
  signMinutesAction,
  takeBackMinutesAction,
} from "./actions";

type Props = { params: Promise<{ recordId: string }> };
type Signing = Awaited<ReturnType<typeof loadSigning>>;

export default async function SigningPage({ params }: Props) {
  const ctx = await requestContext();
  const recordId = idOf<RecordId>((await params).recordId);
  const signing = await loadSigning(ctx, { recordId });
  return (
    <ClientMessages use={["record", "signing"]}>
      <Page top={<SigningHead signing={signing} />}>
        <Withdrawn signing={signing} />
        <Sealed signing={signing} />
        <Minutes signing={signing} today={dayOf(dayInVietNam(ctx.now))} />
        {signing.minutes && <Signatures signing={signing} />}
        {signing.seal && <Addenda signing={signing} />}
      </Page>
    </ClientMessages>
  );
}

type PartProps = { readonly signing: Signing };

async function SigningHead({ signing }: PartProps) {
  const t = await getTranslations("signing");
  return (
    <PageHead
      title={signing.unit.name}
      crumbs={[
        { label: signing.campaign.name, href: `/campaigns/${signing.campaign.id}` },
        { label: t("record"), href: `/records/${signing.record.id}` },
        { label: t("title") },
      ]}
      sub={t(`sub.${signing.stage}`)}
    >
      <RecordFlow state={signing.record.state} />
    </PageHead>
  );
}

async function Withdrawn({ signing: { withdrawn, minutes } }: PartProps) {
  const t = await getTranslations("signing.minutes");
  if (!withdrawn || minutes) return null;
  const { by, at, reason } = withdrawn;
  return (
    <Note tone="wait">
      {t("withdrawn", { by, at: at ? exactText(at) : "", reason: reason ?? "" })}
    </Note>
  );
}

async function Sealed({ signing: { seal, record } }: PartProps) {
  if (!seal) return null;
  const t = await getTranslations("signing.seal");
  return (
    <Block>
      <SectionHead title={t("title")} sub={t("help")}>
        <ButtonRow>
          <FileButton href={`/records/${record.id}/sealed`} variant="go">
            {t("download")}
          </FileButton>
          <ButtonLink href={`/records/${record.id}/sheet`} icon={Printer}>
            {t("sheet")}
          </ButtonLink>
        </ButtonRow>
      </SectionHead>
      <SealMark {...seal} />
    </Block>
  );
}

async function Minutes({ signing, today }: PartProps & { readonly today: string }) {
  const t = await getTranslations("signing");
  const { minutes, record, mayDrawUp, notReady, criteriaSet } = signing;
  if (minutes) {
    const { number, heldOn, digest } = minutes;
    return (
      <Block>
        <SectionHead title={t("minutes.title", { number, day: dayOf(heldOn) })}>
          <ButtonRow>
            <ButtonLink href={`/records/${record.id}/sheet`} icon={BookOpenText}>
              {t("minutes.read")}
            </ButtonLink>
            <ButtonLink href={`/records/${record.id}/papers`} icon={FileText}>
              {t("minutes.papers")}
            </ButtonLink>
          </ButtonRow>
        </SectionHead>
        <p className="text-15 text-ink-2">{t("minutes.digest")}</p>
        <p className="text-15 break-words">{digest}</p>
      </Block>
    );
  }
  return (
    <Block>
      <SectionHead title={t("draw_up.title")} sub={mayDrawUp ? t("draw_up.sub") : null} />
      {mayDrawUp ? (
        <DrawUpForm
          recordId={record.id}
          sections={criteriaSet.sections}
          notReady={notReady}
          today={today}
          action={drawUpMinutesAction}
        />
      ) : (
        <>
          <p className="mb-3">{t("minutes.none")}</p>
          <ButtonLink href={`/records/${record.id}`}>{t("minutes.toRecord")}</ButtonLink>
        </>
      )}
      <div className="mt-4">
        <Acts signing={signing} />
      </div>
    </Block>
  );
}

function Acts({ signing }: PartProps) {
  return (
    <SigningActs
      recordId={signing.record.id}
      capacity={signing.maySign}
      refused={signing.standing.refused}
      mayTakeBack={signing.mayTakeBack}
      sign={signMinutesAction}
      refuse={refuseToSignAction}
      takeBack={takeBackMinutesAction}
    />
  );
}

async function Signatures({ signing }: PartProps) {
  const t = await getTranslations("signing.signatures");
  const { standing, signatures, seal, hasSecretary } = signing;
  return (
    <>
      <Block>
        <SectionHead title={t("title")} sub={t("sub")} />
        {standing.refused && !seal && <Hint>{t("refused_note")}</Hint>}
      </Block>
      <SignatureTable signatures={signatures} missing={seal ? [] : standing.missing} />
      <Block space="small">
        {!hasSecretary && <p className="mb-3 text-15 text-ink-2">{t("no_secretary")}</p>}
        <Acts signing={signing} />
      </Block>
    </>
  );
}

async function Addenda({ signing }: PartProps) {
  const t = await getTranslations("signing");
  const { record, addenda, unanswered, criteriaSet, correctable } = signing;
  const { mayAnswer, mayCorrect } = signing;
  const answerTo = (position: number) =>
    mayAnswer && unanswered.includes(position) ? (
      <AnswerButtons recordId={record.id} to={position} action={answerCorrectionAction} />
    ) : null;
  return (
    <>
      <Block>
        <SectionHead id="addenda" title={t("addenda.title")} sub={t("addenda.sub")} />
        {addenda.length === 0 && <p className="text-ink-2">{t("addenda.none")}</p>}
      </Block>
      <AddendumList sections={criteriaSet.sections} entries={addenda} answerTo={answerTo} />
      {mayCorrect && (
        <Block>
          <h3 className="mb-3 text-18">{t("correct.title")}</h3>
          <CorrectionForm
            recordId={record.id}
            seen={answeredCorrections(addenda).length}
            lines={correctable}
            action={correctRecordAction}
          />
        </Block>
      )}
    </>
  );
}
