import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { RoundPhase } from "@/lib/domain/contest/round-phase";
import { PhaseMark } from "./phase-mark";
import { windowWords } from "./window-words";

export type RoundLine = {
  readonly id: string;
  readonly roundNo: number;
  readonly name: string;
  readonly testName: string;
  readonly windowFrom: Date;
  readonly windowTo: Date;
  readonly takers: number;
  readonly phase: RoundPhase;
};

type Props = {
  readonly contestId: string;
  readonly rounds: readonly RoundLine[];
  /** Takes a draft away; absent for who only reads. */
  readonly remove?: FormAction;
};

/** The rounds of a contest: their number is the margin. */
export function RoundTable({ contestId, rounds, remove }: Props) {
  const t = useTranslations("contest.round");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("number")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("window")}</Th>
          <Th numeric>{t("takers")}</Th>
          <Th>{t("phase")}</Th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <Tr key={round.id}>
            <Td numeric>{round.roundNo}</Td>
            <Th scope="row">
              <Link
                href={`/contests/${contestId}/rounds/${round.id}`}
                className="inline-block min-h-6"
              >
                {round.name}
              </Link>
              <small>{round.testName}</small>
            </Th>
            <Td label={t("window")}>
              <span className="md:whitespace-nowrap">{windowWords(round)}</span>
            </Td>
            <Td numeric label={t("takers")}>
              {round.phase === "draft" ? "" : round.takers}
            </Td>
            <Td>
              <span className="flex flex-wrap items-center gap-x-4 gap-y-1 whitespace-nowrap">
                <PhaseMark phase={round.phase} />
                {remove && round.phase === "draft" && (
                  <Remove contestId={contestId} round={round} action={remove} />
                )}
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

type RemoveProps = Pick<Props, "contestId"> & {
  readonly round: RoundLine;
  readonly action: FormAction;
};

function Remove({ contestId, round, action }: RemoveProps) {
  const t = useTranslations("contest.round");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      size="low"
      icon={<Icon of={Trash2} />}
      title={t("removeTitle", { name: round.name })}
      text={<p>{t("removeText")}</p>}
      confirm={t("remove")}
      cancel={common("cancel")}
      action={action}
      fields={{ contestId, sittingId: round.id }}
      texts={t.raw("reasons") as Record<string, string>}
    >
      {t("remove")}
    </ConfirmButton>
  );
}
