import { CircleCheck, CircleX, Hourglass } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { readValue } from "@/components/record/written";
import { DescriptionList } from "@/components/ui/description-list";
import { exactText } from "@/components/ui/instant";
import { Block } from "@/components/ui/page";
import { StatusMark } from "@/components/ui/status-mark";
import type { CriteriaLine, CriteriaSection } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import {
  type AddendumContent,
  answeredCorrections,
  type Correction,
} from "@/lib/domain/signing/addendum";
import type { Locale } from "@/messages/namespaces";

export type Entry = AddendumContent & { readonly digest: string };

type AddendumListProps = {
  readonly sections: readonly CriteriaSection[];
  readonly entries: readonly Entry[];
  /** What the reader may say to a correction that waits for an answer, by its position. */
  readonly answerTo: (position: number) => ReactNode;
};

/** Corrections of a sealed record in their order, each with what the unit said to it. */
export function AddendumList({ sections, entries, answerTo }: AddendumListProps) {
  const lines = sections.flatMap((section) => section.lines);
  return answeredCorrections(entries).map(({ entry, answer }) => (
    <Block key={entry.position} mark={entry.position} space="small">
      <CorrectionText entry={entry} lines={lines} />
      {answer ? <AnswerText answer={answer} /> : <Waiting>{answerTo(entry.position)}</Waiting>}
    </Block>
  ));
}

type CorrectionEntry = Extract<Entry, { kind: "correction" }>;

function CorrectionText({ entry, lines }: { entry: CorrectionEntry; lines: CriteriaLine[] }) {
  const t = useTranslations("signing.addenda");
  const { what, before, after } = useWords(entry.correction, lines);
  return (
    <>
      <h3 className="text-18">{t("entry", { number: entry.number })}</h3>
      <p className="mb-1 font-semibold">{what}</p>
      <DescriptionList
        items={[
          { label: t("old"), value: before || t("empty") },
          { label: t("new"), value: <span className="text-pen">{after}</span> },
          { label: t("reason"), value: entry.reason },
        ]}
      />
      <Signed entry={entry} />
    </>
  );
}

/** What a correction is about, and both values as they are read. */
function useWords(correction: Correction, lines: readonly CriteriaLine[]) {
  const t = useTranslations("signing.addenda");
  const record = useTranslations("record");
  const locale = useLocale() as Locale;
  if (correction.of === "words") {
    return { what: correction.subject, before: correction.old, after: correction.new };
  }
  const line = lines.find(({ code }) => code === correction.field);
  const words = { yes: record("yes"), no: record("no"), notOccurred: record("notOccurred") };
  const read = (value: FieldValue | null) =>
    line ? readValue(line, value ?? undefined, { locale, words }) : "";
  return {
    what: t("line", { code: correction.field, name: line?.name[locale] ?? "" }),
    before: read(correction.old),
    after: read(correction.new),
  };
}

function Signed({ entry }: { readonly entry: Entry }) {
  const t = useTranslations("signing.addenda");
  const { name, title, at, digest } = entry;
  const when = exactText(new Date(at));
  return (
    <p className="mt-1 text-14 break-words text-ink-2">
      {title ? t("by", { name, title, at: when }) : t("by_plain", { name, at: when })}
      <br />
      {t("digest", { digest })}
    </p>
  );
}

function AnswerText({ answer }: { readonly answer: Extract<Entry, { kind: "answer" }> }) {
  const t = useTranslations("signing.addenda");
  return (
    <div className="mt-2">
      <StatusMark tone={answer.agreed ? "ok" : "bad"} icon={answer.agreed ? CircleCheck : CircleX}>
        {t(answer.agreed ? "agreed" : "objected")}
      </StatusMark>
      {answer.statement && <p className="whitespace-pre-line text-pen">{answer.statement}</p>}
      <Signed entry={answer} />
    </div>
  );
}

function Waiting({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("signing.addenda");
  return (
    <div className="mt-2 grid gap-2">
      <StatusMark tone="wait" icon={Hourglass}>
        {t("waiting")}
      </StatusMark>
      {children}
    </div>
  );
}
