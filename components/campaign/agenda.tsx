import { useLocale, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { shortDayOf } from "@/components/ui/day";
import { shortWeekdayOf } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import type { AgendaDay } from "@/lib/domain/inspection/board";
import type { RegisterRow } from "./campaign-register";
import { timesText } from "./times-text";

type Props = { readonly days: readonly AgendaDay<RegisterRow>[]; readonly today: string };

/** The seven days ahead: who is visited, what is due. */
export function Agenda({ days, today }: Props) {
  const t = useTranslations("campaign.agenda");
  const locale = useLocale();
  return (
    <>
      <h2 className="mb-1 text-16">{t("title")}</h2>
      {days.length === 0 && <p className="text-15 text-ink-2">{t("none")}</p>}
      <ol className="text-15">
        {days.map(({ day, entries }) => (
          <li
            key={day}
            className={classNames(
              "grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 border-t border-rule py-2",
              day === today && "-mx-2 border-l-4 border-l-pen bg-sheet px-2",
            )}
          >
            <span className={day === today ? "font-semibold" : "text-ink-2"}>
              {day === today ? t("today") : shortWeekdayOf(day, locale)}
              <span className="block">{shortDayOf(day)}</span>
            </span>
            <ul>
              {entries.map(({ row, visit }) => (
                <li key={row.id} className="pb-1">
                  <Link href={`/visits/${row.id}`} className="font-semibold">
                    {row.unitName}
                  </Link>
                  <span className="block">{visit ? <Visit row={row} /> : <Due row={row} />}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

function Visit({ row }: { readonly row: RegisterRow }) {
  const t = useTranslations("campaign.agenda");
  return t.rich("visit", {
    times: timesText(row) ?? "",
    whole: (times) => <span className="whitespace-nowrap">{times}</span>,
  });
}

function Due({ row }: { readonly row: RegisterRow }) {
  const t = useTranslations("campaign");
  const step = row.standing.next?.step;
  return <>{step && t("agenda.due", { step: t(`board.todoSteps.${step}`) })}</>;
}
