import { CircleAlert, CircleCheck, CircleMinus, TriangleAlert, UserCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { StatusMark, type Tone } from "@/components/ui/status-mark";

/** An officer as a preview names them. */
export type RollPerson = {
  readonly name: string;
  readonly staffCode: string;
  readonly birthDate: string | null;
  readonly unitName: string;
  readonly otherUnits: readonly string[];
};

/** What becomes of a row of a file. */
export type RollOutcome =
  | { readonly kind: "found" | "listed"; readonly person: RollPerson }
  | { readonly kind: "name_differs" | "details_differ"; readonly person: RollPerson }
  | { readonly kind: "ambiguous"; readonly persons: readonly RollPerson[] }
  | { readonly kind: "repeated"; readonly person: RollPerson; readonly sameAs: number }
  | { readonly kind: "duplicate"; readonly sameAs: number }
  | {
      readonly kind:
        | "name_only"
        | "not_found"
        | "no_identity"
        | "name_unreadable"
        | "birth_unreadable"
        | "formula_error"
        | "group"
        | "heading"
        | "footer"
        | "birth_ignored";
    };

/** Goes on the list · is on it · needs a look · is no person. */
export type OutcomeClass = "found" | "listed" | "look" | "skipped";

export function classOf({ kind }: RollOutcome): OutcomeClass {
  switch (kind) {
    case "found":
    case "listed":
      return kind;
    case "group":
    case "heading":
    case "footer":
    case "birth_ignored":
      return "skipped";
    default:
      return "look";
  }
}

export const outcomeLooks = {
  found: { tone: "ok", icon: CircleCheck },
  listed: { tone: "off", icon: UserCheck },
  look: { tone: "bad", icon: CircleAlert },
  skipped: { tone: "off", icon: CircleMinus },
} as const satisfies Record<OutcomeClass, { tone: Tone; icon: unknown }>;

/** The word for a row, and the sentence that says what to do. */
export function OutcomeCell({ outcome }: { readonly outcome: RollOutcome }) {
  const t = useTranslations("candidate.import");
  const look = outcomeLooks[classOf(outcome)];
  return (
    <>
      <StatusMark tone={look.tone} icon={look.icon}>
        {t(`outcome.${outcome.kind}`)}
      </StatusMark>
      <OutcomeDetail outcome={outcome} />
    </>
  );
}

function OutcomeDetail({ outcome }: { readonly outcome: RollOutcome }) {
  const t = useTranslations("candidate.import");
  switch (outcome.kind) {
    case "found":
    case "listed":
      return <PersonLine person={outcome.person} withUnits />;
    case "name_differs":
    case "details_differ":
      return (
        <>
          <small>{t(`advice.${outcome.kind}`)}</small>
          <PersonLine person={outcome.person} />
        </>
      );
    case "ambiguous":
      return (
        <>
          <small>{t("advice.ambiguous")}</small>
          {outcome.persons.slice(0, 4).map((person) => (
            <PersonLine key={person.staffCode} person={person} />
          ))}
        </>
      );
    case "repeated":
    case "duplicate":
      return <small>{t(`advice.${outcome.kind}`, { row: outcome.sameAs })}</small>;
    default:
      return <small>{t(`advice.${outcome.kind}`)}</small>;
  }
}

type PersonLineProps = { readonly person: RollPerson; readonly withUnits?: boolean };

function PersonLine({ person, withUnits = false }: PersonLineProps) {
  const t = useTranslations("candidate.import");
  const { name, staffCode, birthDate, unitName, otherUnits } = person;
  const parts = [name, staffCode, birthDate && dayOf(birthDate), unitName].filter(Boolean);
  return (
    <>
      <small>{parts.join(" · ")}</small>
      {withUnits && otherUnits.length > 0 && (
        <StatusMark tone="wait" icon={TriangleAlert} size={15}>
          <small className="inline">{t("twoUnits", { unit: unitName })}</small>
        </StatusMark>
      )}
    </>
  );
}
