import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { Link } from "@/components/ui/link";
import { Table, Td, Th } from "@/components/ui/table";

type Party = { readonly id: string; readonly name: string; readonly reached: boolean };

export type UnitEventRow = {
  readonly id: string;
  readonly kind: "found" | "merge" | "split" | "rename" | "re_parent" | "dissolve";
  readonly on: string;
  readonly legalBasis: string;
  readonly note: string;
  readonly from: readonly Party[];
  readonly to: readonly Party[];
};

type UnitHistoryProps = { readonly unitId: string; readonly events: readonly UnitEventRow[] };

/** What reorganisations did to a unit: which units ended in each and which went on. */
export function UnitHistory({ unitId, events }: UnitHistoryProps) {
  const t = useTranslations("unit.history");
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("kind")}</Th>
          <Th numeric>{t("day")}</Th>
          <Th>{t("from")}</Th>
          <Th>{t("to")}</Th>
          <Th>{t("basis")}</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event, index) => (
          <tr key={event.id}>
            <Td>{events.length - index}</Td>
            <Th scope="row">{t(`kinds.${event.kind}`)}</Th>
            <Td label={t("day")} numeric>
              {dayOf(event.on)}
            </Td>
            <Td label={t("from")}>
              <Parties parties={event.from} own={unitId} />
            </Td>
            <Td label={t("to")}>
              {event.to.length > 0 ? <Parties parties={event.to} own={unitId} /> : t("nobody")}
            </Td>
            <Td label={t("basis")}>
              <div className="min-w-56">
                {event.legalBasis}
                {event.note && <small>{event.note}</small>}
              </div>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Parties({ parties, own }: { readonly parties: readonly Party[]; readonly own: string }) {
  return (
    <ul>
      {parties.map(({ id, name, reached }) => (
        <li key={id} className="py-0.5">
          {reached && id !== own ? (
            <Link href={`/units/${id}`} className="inline-block min-h-6">
              {name}
            </Link>
          ) : (
            name
          )}
        </li>
      ))}
    </ul>
  );
}
