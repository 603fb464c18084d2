import { useTranslations } from "next-intl";
import { instantText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { RoundPhase } from "@/lib/domain/contest/round-phase";
import { PhaseMark } from "./phase-mark";

export type MyContest = {
  readonly id: string;
  readonly name: string;
  readonly ownerUnitName: string;
  readonly rounds: readonly {
    readonly id: string;
    readonly name: string;
    readonly windowFrom: Date;
    readonly windowTo: Date;
    readonly phase: RoundPhase;
    readonly entered: boolean;
  }[];
};

/** The contests an officer may take part in: what is open now, or when the next round is. */
export function MyContestTable({ contests }: { readonly contests: readonly MyContest[] }) {
  const t = useTranslations("contest.mine");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("row")}</Th>
          <Th>{t("contest")}</Th>
          <Th>{t("now")}</Th>
        </tr>
      </thead>
      <tbody>
        {contests.map((contest, index) => (
          <Tr key={contest.id}>
            <Td numeric>{index + 1}</Td>
            <Th scope="row">
              <Link
                href={`/my-contests/${contest.id}`}
                className="inline-flex min-h-low items-center text-18"
              >
                {contest.name}
              </Link>
              <small>{contest.ownerUnitName}</small>
            </Th>
            <Td>
              <Now rounds={contest.rounds} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Now({ rounds }: Pick<MyContest, "rounds">) {
  const t = useTranslations("contest.mine");
  const running = rounds.find(({ phase }) => phase === "running");
  const next = rounds.find(({ phase }) => phase === "upcoming");
  const last = rounds.at(-1);
  if (running) {
    return (
      <>
        <PhaseMark phase="running" />
        <small>{t("until", { name: running.name, at: instantText(running.windowTo) })}</small>
        {running.entered && (
          <StatusMark tone="ok" icon="saved">
            {t("entered")}
          </StatusMark>
        )}
      </>
    );
  }
  if (next) {
    return (
      <>
        <PhaseMark phase="upcoming" />
        <small>{t("from", { name: next.name, at: instantText(next.windowFrom) })}</small>
      </>
    );
  }
  return last ? <PhaseMark phase={last.phase} /> : null;
}
