import { useTranslations } from "next-intl";
import { instantText } from "@/components/ui/instant";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { EffectSum } from "@/lib/domain/scoring/effect";
import { type RevisionRow, RulingWords } from "./ruling-words";

type Props = { readonly itemId: string; readonly revisions: readonly RevisionRow[] };

/** What was decided about the answers to a question so far, and whom it changed. */
export function RevisionList({ itemId, revisions }: Props) {
  const t = useTranslations("scoring.list");
  const decided = revisions.filter(({ decision }) => decision !== null);
  if (decided.length === 0) return null;
  return (
    <>
      <Block>
        <SectionHead title={t("title")} />
      </Block>
      <Table caption={t("caption")} stacks>
        <thead>
          <tr>
            <Th numeric>{t("version")}</Th>
            <Th>{t("what")}</Th>
            <Th>{t("asked")}</Th>
            <Th>{t("decided")}</Th>
          </tr>
        </thead>
        <tbody>
          {decided.map((row) => (
            <Tr key={row.id}>
              <Td numeric label={t("version")}>
                {row.version}
              </Td>
              <Th scope="row">
                <RulingWords itemId={itemId} revision={row} />
              </Th>
              <Td label={t("asked")}>
                <div className="max-w-text">
                  {t("by", { name: row.requestedByName, at: instantText(row.requestedAt) })}
                  <p className="whitespace-pre-line">{row.reason}</p>
                </div>
              </Td>
              <Td label={t("decided")}>
                <Decision row={row} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

function Decision({ row }: { readonly row: RevisionRow }) {
  const t = useTranslations("scoring.list");
  const { decision, decidedByName, decidedAt, answer, effect } = row;
  if (decision === null || decidedAt === null) return null;
  return (
    <div className="max-w-text">
      {t(decision, { name: decidedByName ?? "", at: instantText(decidedAt) })}
      {answer && <p className="whitespace-pre-line">{answer}</p>}
      {effect && <p className="text-15 text-ink-2">{t("effect", figuresOf(effect))}</p>}
    </div>
  );
}

const figuresOf = ({ attempts, raised, lowered, nowPassed, nowFailed }: EffectSum) => ({
  ...{ attempts, raised, lowered, nowPassed, nowFailed },
});
