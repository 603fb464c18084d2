import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { fullName } from "@/lib/domain/person/name";

export type PaperRow = {
  readonly id: string;
  readonly number: string | null;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly birthDate: string | null;
  readonly unitName: string;
  readonly absenceReason: string | null;
};

type Props = {
  readonly candidates: readonly PaperRow[];
  /** door: to be put up, without birth dates · sign: to be signed in the room. */
  readonly kind: "door" | "sign";
};

/** The list of a sitting for paper. */
export function PaperList({ candidates, kind }: Props) {
  const t = useTranslations("candidate.paper");
  return (
    <Table caption={t(`${kind}.title`)}>
      <thead>
        <tr>
          <Th numeric>{t("number")}</Th>
          <Th>{t(kind === "sign" ? "nameAndUnit" : "name")}</Th>
          {kind === "sign" && <Th>{t("birth")}</Th>}
          {kind === "door" && <Th>{t("unit")}</Th>}
          {kind === "sign" && (
            <>
              <Th>{t("signIn")}</Th>
              <Th>{t("signOut")}</Th>
              <Th>{t("note")}</Th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {candidates.map((row, index) => (
          <Tr key={row.id}>
            <Td numeric>{row.number ?? index + 1}</Td>
            <Th scope="row">
              <span className="whitespace-nowrap">
                {fullName({ family: row.familyName, middle: row.middleName, given: row.givenName })}
              </span>
              {/* Where there is much to sign, a column less leaves room for hands. */}
              {kind === "sign" && <small>{row.unitName}</small>}
            </Th>
            {kind === "sign" && <Td>{row.birthDate && dayOf(row.birthDate)}</Td>}
            {kind === "door" && <Td>{row.unitName}</Td>}
            {kind === "sign" && (
              <>
                <Td>
                  <span className="inline-block h-8 w-24" />
                </Td>
                <Td>
                  <span className="inline-block h-8 w-24" />
                </Td>
                <Td>
                  <span className="inline-block min-w-24">{row.absenceReason}</span>
                </Td>
              </>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Counted and signed at the foot of the sheet. */
export function SignatureFoot({ listed }: { readonly listed: number }) {
  const t = useTranslations("candidate.paper");
  return (
    <div className="keep mt-6 ml-le px-gutter print:ml-0">
      <p>{t("sum", { listed })}</p>
      <div className="mt-4 grid grid-cols-2 gap-6 text-center">
        <SignatureBlock title={t("invigilator1")} hint={t("signHere")} />
        <SignatureBlock title={t("invigilator2")} hint={t("signHere")} />
      </div>
    </div>
  );
}

function SignatureBlock({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <p className="pb-20">
      <b className="block">{title}</b>
      {hint}
    </p>
  );
}
