import { PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Alike, AlikeList } from "@/components/twin/alike-list";
import type { FormAction } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { Hint } from "@/components/ui/note";
import { StatusMark } from "@/components/ui/status-mark";
import {
  type FileRemark,
  type LineStanding,
  remarksBeside,
  unknownTopic,
} from "@/lib/domain/bank/import-line";
import type { TypedProblem } from "@/lib/domain/bank/read-typed-item";
import { type TypedItem, typedOptions } from "@/lib/domain/bank/typed-item";
import { isMarked } from "@/lib/domain/bank/typed-kind";
import type { FileStimulus } from "@/lib/domain/stimulus/of-file";
import { DropButton } from "./drop-button";
import { KeyForm } from "./key-form";
import { type LineLook, lineLooks } from "./line-looks";
import { RemarkList } from "./remark-list";
import { SharedText } from "./shared-text";
import { TypedReading } from "./typed-reading";

export type ImportedLine = {
  readonly position: number;
  readonly ref: string;
  readonly line: number | null;
  readonly source: readonly { readonly line: number; readonly text: string }[];
  readonly typed: TypedItem;
  /** What the file asks it about together with others. */
  readonly stimulus: FileStimulus | null;
  readonly remarks: readonly FileRemark[];
  readonly problems: readonly TypedProblem[];
  readonly standing: LineStanding;
  readonly dropped: boolean;
  readonly itemId: string | null;
  readonly itemCode: string | null;
  readonly alike: readonly Alike[];
};

export type LineActions = { readonly chooseKey: FormAction; readonly drop: FormAction };

type Props = {
  readonly importId: string;
  readonly line: ImportedLine;
  readonly topicName: string | undefined;
  readonly actions: LineActions;
};

/** One question: as the file has it at the left, as it was read at the right, and what to do. */
export function LineRow({ importId, line, topicName, actions }: Props) {
  const look = lookOf(line);
  return (
    <li
      id={`cau-${line.position}`}
      className={classNames(
        "grid scroll-mt-20 border-b border-rule lg:grid-cols-[calc(50%+var(--le)/2)_minmax(0,1fr)]",
        lineLooks[look].edge,
      )}
    >
      <SourceLines line={line} />
      <div className="min-w-0 px-gutter py-3 max-lg:ml-le lg:border-l lg:border-rule">
        <LineHead line={line} look={look} />
        {look !== "dropped" && <AlikeList alike={line.alike} />}
        <LineBody importId={importId} line={line} topicName={topicName} actions={actions} />
      </div>
    </li>
  );
}

function lookOf({ itemId, dropped, standing }: ImportedLine): LineLook {
  if (itemId !== null) return "written";
  return dropped ? "dropped" : standing;
}

function SourceLines({ line: { source, line } }: { readonly line: ImportedLine }) {
  const t = useTranslations("import.line");
  const shown = source.length > 0 ? source : [{ line: line ?? 0, text: t("noSource") }];
  return (
    <div className="min-w-0 py-3 text-15">
      {shown.map((each, index) => (
        <div key={index} className="grid grid-cols-[var(--le)_minmax(0,1fr)]">
          <span className="pr-[11px] text-right text-ink-2 md:pr-4">{each.line || ""}</span>
          <span
            className={classNames(
              "px-gutter break-words whitespace-pre-wrap",
              source.length === 0 && "text-ink-2",
            )}
          >
            {each.text}
          </span>
        </div>
      ))}
    </div>
  );
}

type HeadProps = { readonly line: ImportedLine; readonly look: LineLook };

function LineHead({ line, look }: HeadProps) {
  const t = useTranslations("import.line");
  const { tone, icon } = lineLooks[look];
  return (
    <p className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-1">
      <b>{t("number", { position: line.position })}</b>
      <StatusMark tone={tone} icon={icon}>
        {t(`look.${look}`)}
      </StatusMark>
      {line.itemId && (
        <Link href={`/bank/items/${line.itemId}`} className="inline-block py-0.5">
          {line.itemCode}
        </Link>
      )}
    </p>
  );
}

/** Nothing but the key keeps it from the bank: it is chosen on the spot. */
function needsOnlyKey({ typed, problems }: ImportedLine): boolean {
  const keyless = problems.length > 0 && problems.every((code) => code === "no_correct_option");
  return keyless && isMarked(typed.type) && typedOptions(typed).length > 1;
}

function LineBody({ importId, line, topicName, actions }: Props) {
  const { typed, itemId, dropped, position } = line;
  const open = itemId === null && !dropped;
  const chooses = open && needsOnlyKey(line);
  return (
    <>
      {line.stimulus && <SharedText stimulus={line.stimulus} />}
      <TypedReading
        typed={typed}
        topicName={topicName}
        fileTopic={fileTopic(line)}
        withOptions={!chooses}
      />
      {open && <Remarks line={line} chooses={chooses} />}
      {chooses && (
        <KeyForm importId={importId} position={position} typed={typed} action={actions.chooseKey} />
      )}
      {itemId === null && <LineActs importId={importId} line={line} drop={actions.drop} />}
    </>
  );
}

/** What the file calls its topic, where the bank has none of that name. */
function fileTopic({ remarks }: ImportedLine): string | null {
  const said = remarks.find(({ code }) => code === unknownTopic)?.values?.topic;
  return said === undefined ? null : String(said);
}

type RemarksProps = { readonly line: ImportedLine; readonly chooses: boolean };

function Remarks({ line: { problems, remarks }, chooses }: RemarksProps) {
  const t = useTranslations("import.line");
  const editor = useTranslations("item.editor.reasons");
  const shown = remarksBeside(problems, remarks);
  return (
    <>
      {problems.length > 0 && !chooses && (
        <Hint tone="bad">
          <p className="font-semibold">{t("mendFirst")}</p>
          {problems.map((problem) => (
            <p key={problem}>{editor(problem)}</p>
          ))}
        </Hint>
      )}
      {shown.length > 0 && (
        <Hint tone={chooses ? "bad" : "wait"}>
          <RemarkList remarks={shown} />
        </Hint>
      )}
    </>
  );
}

type ActsProps = Pick<Props, "importId" | "line"> & { readonly drop: FormAction };

function LineActs({ importId, line: { position, dropped }, drop }: ActsProps) {
  const t = useTranslations("import.line");
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {!dropped && (
        <ButtonLink
          size="low"
          icon={PenLine}
          href={`/bank/imports/${importId}/lines/${position}`}
          aria-label={t("editOf", { position })}
        >
          {t("edit")}
        </ButtonLink>
      )}
      <DropButton importId={importId} position={position} dropped={dropped} action={drop} />
    </div>
  );
}
