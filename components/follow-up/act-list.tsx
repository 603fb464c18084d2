import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { timeText } from "@/components/ui/instant";
import { MarginDay } from "@/components/ui/margin-day";
import { Table, Td, Th } from "@/components/ui/table";
import type { RecheckMethod, RecommendationAct } from "@/lib/domain/finding/act";

export type ActLine = {
  readonly position: number;
  readonly act: RecommendationAct;
  readonly text: string;
  readonly heldOn: string | null;
  readonly method: RecheckMethod | null;
  readonly dueFrom: string | null;
  readonly dueOn: string | null;
  readonly name: string;
  readonly title: string;
  readonly at: Date;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: number;
    readonly sha256: string;
  }[];
};

/** Everything that happened to a recommendation: who did what and why, with the files. */
export function ActList({ acts }: { readonly acts: readonly ActLine[] }) {
  const t = useTranslations("follow-up.history");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("at")}</Th>
          <Th>{t("act")}</Th>
          <Th>{t("files")}</Th>
          <Th>{t("by")}</Th>
        </tr>
      </thead>
      <tbody>
        {acts.map((act) => (
          <tr key={act.position}>
            <Td numeric>
              <span className="block">{timeText(act.at)}</span>
              <MarginDay at={act.at} />
            </Td>
            <Th scope="row">
              <What act={act} />
            </Th>
            <Td label={t("files")}>
              <Files files={act.files} />
            </Td>
            <Td label={t("by")}>
              {act.name}
              <small>{act.title}</small>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function What({ act }: { readonly act: ActLine }) {
  const t = useTranslations("follow-up");
  const { heldOn, method, dueFrom, dueOn, text } = act;
  return (
    <>
      {t(`did.${act.act}`)}
      {heldOn !== null && method !== null && (
        <small>{t("history.check", { method: t(`methods.${method}`), day: dayOf(heldOn) })}</small>
      )}
      {dueFrom !== null && dueOn !== null && (
        <small>{t("history.extended", { from: dayOf(dueFrom), to: dayOf(dueOn) })}</small>
      )}
      {text !== "" && (
        <span className="block max-w-text font-normal whitespace-pre-line">{text}</span>
      )}
    </>
  );
}

function Files({ files }: Pick<ActLine, "files">) {
  const t = useTranslations("follow-up");
  return files.map(({ id, name, size, sha256 }) => (
    <span key={id} className="block">
      <a href={`/follow-up/files/${id}`} className="inline-flex min-h-6 items-center gap-1.5">
        <Icon of={Paperclip} size={16} />
        {name}
      </a>
      <small className="block break-all">
        {t("files.size", { size: Math.ceil(size / 1024) })},{" "}
        {t("history.digest", { sha256: sha256.slice(0, 16) })}
      </small>
    </span>
  ));
}
