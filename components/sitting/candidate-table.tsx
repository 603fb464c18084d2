import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { timeText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { AttemptState } from "@/lib/domain/attempt/state";
import { fullName } from "@/lib/domain/person/name";
import { stageOf } from "@/lib/domain/sitting/stage";
import { StageMark } from "./candidate-stage";
import { Points } from "./points";

export type CandidateRow = {
  readonly id: string;
  readonly number: string | null;
  readonly staffCode: string;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly birthDate: string | null;
  readonly unitName: string;
  readonly title: string;
  readonly walkIn: boolean;
  readonly admittedAt: Date | null;
  readonly absenceReason: string | null;
  readonly attemptState: AttemptState | null;
  /** Somebody was called up to sit instead. */
  readonly replaced: boolean;
  readonly receiptNumber: number | null;
  readonly points: number | null;
  readonly possible: number | null;
  readonly passed: boolean | null;
  /** What rules could score of a test that waits for people's marks. */
  readonly automatic: { readonly points: number; readonly possible: number } | null;
};

/** What a list shows depends on how far its sitting has come. */
export type ListPhase = "draft" | "running" | "over";

type Props = {
  readonly sittingId: string;
  readonly candidates: readonly CandidateRow[];
  /** Number of the first line, as long as candidates have none of their own. */
  readonly first: number;
  readonly phase: ListPhase;
  readonly scale: number;
  /** Lets lines of a draft be chosen. */
  readonly choose: boolean;
};

/** The list of a sitting: the candidate number is the margin. */
export function CandidateTable(props: Props) {
  const t = useTranslations("candidate.list");
  const { candidates, phase } = props;
  return (
    <Table caption={phase === "draft" ? t("captionByName") : t("caption")} captionShown stacks>
      <thead>
        <tr>
          <Th numeric>{phase === "draft" ? t("ordinal") : t("number")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("unit")}</Th>
          <Th>{t("birth")}</Th>
          {phase !== "draft" && <Th>{t("stage")}</Th>}
          {phase === "running" && <Th>{t("admitted")}</Th>}
          {phase === "over" && <Th>{t("receipt")}</Th>}
          {phase === "over" && <Th numeric>{t("points")}</Th>}
        </tr>
      </thead>
      <tbody>
        {candidates.map((row, index) => (
          <CandidateLine key={row.id} {...props} row={row} ordinal={props.first + index} />
        ))}
      </tbody>
    </Table>
  );
}

type LineProps = Props & { readonly row: CandidateRow; readonly ordinal: number };

function CandidateLine({ row, ordinal, sittingId, phase, scale, choose }: LineProps) {
  const t = useTranslations("candidate.list");
  const { familyName: family, middleName: middle, givenName: given } = row;
  const name = fullName({ family, middle, given });
  return (
    <Tr>
      <Td numeric>
        {choose ? <Choice id={row.id} name={name} ordinal={ordinal} /> : (row.number ?? ordinal)}
      </Td>
      <Th scope="row">
        <Link href={`/sittings/${sittingId}/candidates/${row.id}`} className="inline-block min-h-6">
          {name}
        </Link>
        <small>{row.walkIn ? t("walkIn", { code: row.staffCode }) : row.staffCode}</small>
      </Th>
      <Td>
        <span className="block min-w-40">
          {row.unitName}
          <small>{row.title}</small>
        </span>
      </Td>
      <Td label={t("birth")}>{row.birthDate && dayOf(row.birthDate)}</Td>
      {phase !== "draft" && <ProgressCells row={row} phase={phase} scale={scale} />}
    </Tr>
  );
}

type ProgressProps = {
  readonly row: CandidateRow;
  readonly phase: Exclude<ListPhase, "draft">;
  readonly scale: number;
};

/** How far a candidate has come, and what came of it. */
function ProgressCells({ row, phase, scale }: ProgressProps) {
  const t = useTranslations("candidate.list");
  const over = phase === "over";
  return (
    <>
      <Td>
        <StageMark stage={stageOf(row, over)} />
        {row.absenceReason && <small>{row.absenceReason}</small>}
      </Td>
      {over ? (
        <>
          <Td label={t("receipt")}>{row.receiptNumber}</Td>
          <Td numeric label={t("points")}>
            <Points {...row} scale={scale} />
          </Td>
        </>
      ) : (
        <Td label={t("admitted")}>{row.admittedAt && timeText(row.admittedAt)}</Td>
      )}
    </>
  );
}

type ChoiceProps = { readonly id: string; readonly name: string; readonly ordinal: number };

function Choice({ id, name, ordinal }: ChoiceProps) {
  const t = useTranslations("candidate.list");
  return (
    <label className="inline-flex min-h-6 items-center gap-2">
      <input
        type="checkbox"
        name="candidate"
        value={id}
        aria-label={t("choose", { name })}
        className="size-6 shrink-0 accent-pen"
      />
      {ordinal}
    </label>
  );
}
