import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { RegisterKind, Remark, Values } from "@/lib/domain/register/kinds";
import type { FieldChange, Outcome } from "@/lib/domain/register/line";
import { outcomeLooks } from "./outcome-looks";

export type RegisterLineView = {
  readonly position: number;
  readonly source: { readonly row: number; readonly words: string } | null;
  readonly code: string | null;
  readonly label: string;
  readonly outcome: Outcome;
  readonly changes: readonly FieldChange[];
  readonly notes: readonly Remark[];
  readonly problem: Remark | null;
  readonly officerId: string | null;
  readonly unitId: string | null;
};

type Props = { readonly kind: RegisterKind; readonly lines: readonly RegisterLineView[] };

/** What each line of a list would do, or has done: field by field, before and after. */
export function RegisterLines({ kind, lines }: Props) {
  const t = useTranslations("register.lines");
  return (
    <Table caption={t(`caption_${kind}`)} stacks>
      <thead>
        <tr>
          <Th numeric>{t("row")}</Th>
          <Th>{t(`who_${kind}`)}</Th>
          <Th>{t("outcome")}</Th>
          <Th>{t("changes")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.position} kind={kind} line={line} />
        ))}
      </tbody>
    </Table>
  );
}

type LineProps = { readonly kind: RegisterKind; readonly line: RegisterLineView };

function Line({ kind, line }: LineProps) {
  const t = useTranslations("register");
  const { source, outcome, code } = line;
  return (
    <Tr id={`dong-${line.position}`} {...(outcome === "problem" && { kind: "bad" })}>
      <Th scope="row" numeric>
        {source?.row ?? <span className="text-14">{t("lines.off_list")}</span>}
      </Th>
      <Td>
        <Who kind={kind} line={line} />
        {code && <small className="block">{code}</small>}
      </Td>
      <Td>
        <StatusMark {...outcomeLooks[outcome]}>{t(`outcome.${outcome}`)}</StatusMark>
      </Td>
      <Td>
        <What line={line} />
      </Td>
    </Tr>
  );
}

function Who({ kind, line: { label, officerId, unitId } }: LineProps) {
  const id = kind === "units" ? unitId : officerId;
  if (id === null) return <b>{label}</b>;
  return (
    <Link href={`/${kind}/${id}`} className="inline-block min-h-6 font-semibold">
      {label}
    </Link>
  );
}

function What({ line }: { readonly line: RegisterLineView }) {
  const t = useTranslations("register");
  const { problem, changes, notes, source, outcome } = line;
  if (problem) {
    return (
      <>
        <p className="max-w-text">
          {t(`problem.${problem.code}` as "problem.no_code", shown(problem.values))}
        </p>
        {source && (
          <p className="max-w-text text-15 break-words text-ink-2">
            {t("lines.in_file", { words: source.words })}
          </p>
        )}
      </>
    );
  }
  return (
    <>
      {outcome === "unchanged" && <p className="text-ink-2">{t("lines.nothing")}</p>}
      {changes.length > 0 && <Changes changes={changes} />}
      {notes.map((note) => (
        <p key={note.code} className="max-w-text text-15 text-ink-2">
          {t(`note.${note.code}` as "note.returns", shown(note.values))}
        </p>
      ))}
    </>
  );
}

function Changes({ changes }: { readonly changes: readonly FieldChange[] }) {
  const t = useTranslations("register");
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
      {changes.map((change) => (
        <div key={change.field} className="contents">
          <dt className="text-15 text-ink-2">{t(`field.${change.field}`)}</dt>
          <dd className="break-words">
            <Difference change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Difference({ change: { field, before, after } }: { readonly change: FieldChange }) {
  const t = useTranslations("register");
  const word = (value: string) => {
    if (value === "female" || value === "male" || value === "yes") return t(`word.${value}`);
    return isDay(value) ? dayOf(value) : value;
  };
  if (before === null) return <b className="font-semibold">{after === null ? "" : word(after)}</b>;
  return (
    <>
      <del className="text-ink-2">{word(before)}</del>
      <span aria-hidden="true"> → </span>
      <ins className="font-semibold no-underline">
        {after === null
          ? t(field === "title" ? "lines.after_empty" : "lines.before_empty")
          : word(after)}
      </ins>
    </>
  );
}

const isDay = (value: string | number) => /^\d{4}-\d{2}-\d{2}$/.test(String(value));

/** What a sentence says: days as people read them, other things as they stand. */
function shown(values: Values = {}): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && isDay(value) ? dayOf(value) : value,
    ]),
  );
}
