import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { instantText } from "@/components/ui/instant";
import { Meter } from "@/components/ui/meter";
import { Table, Td, Th, Tr } from "@/components/ui/table";

type Queue = {
  readonly sittingId: string;
  readonly testName: string;
  readonly closedAt: Date | null;
  readonly given: number;
  readonly handedIn: number;
  readonly deciding: number;
  readonly next: string | null;
};

/** What a marker was given, sitting by sitting, and the way to the next answer. */
export function QueueTable({ queues }: { readonly queues: readonly Queue[] }) {
  const t = useTranslations("marking.queue");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("number")}</Th>
          <Th>{t("test")}</Th>
          <Th>{t("closed")}</Th>
          <Th>{t("progress")}</Th>
          <Th>{t("act")}</Th>
        </tr>
      </thead>
      <tbody>
        {queues.map(({ sittingId, testName, closedAt, given, handedIn, deciding, next }, index) => (
          <Tr key={sittingId}>
            <Td numeric>{index + 1}</Td>
            <Th scope="row">
              {testName}
              {deciding > 0 && <small>{t("deciding", { count: deciding })}</small>}
            </Th>
            <Td label={t("closed")}>{closedAt ? instantText(closedAt) : t("running")}</Td>
            <Td label={t("progress")}>
              {t("done", { done: handedIn, given })}
              <Meter value={handedIn} max={given} label={t("done", { done: handedIn, given })} />
            </Td>
            <Td>
              {next ? (
                <ButtonLink size="low" href={`/marking/${next}`}>
                  {t("go")}
                </ButtonLink>
              ) : (
                t("complete")
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
