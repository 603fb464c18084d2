import { CircleX, Hourglass, Signature } from "lucide-react";
import { useTranslations } from "next-intl";
import { exactText } from "@/components/ui/instant";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Capacity, SigningAct } from "@/lib/domain/signing/capacity";

export type SignatureLine = SigningAct & {
  readonly position: number;
  readonly name: string;
  readonly title: string;
  readonly statement: string;
  readonly at: Date;
};

type SignatureTableProps = {
  readonly signatures: readonly SignatureLine[];
  readonly missing: readonly Capacity[];
};

/** Who has signed, as what and when, and whose signature is awaited. */
export function SignatureTable({ signatures, missing }: SignatureTableProps) {
  const t = useTranslations("signing");
  return (
    <Table caption={t("signatures.caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("signatures.number")}</Th>
          <Th>{t("signatures.capacity")}</Th>
          <Th>{t("signatures.who")}</Th>
          <Th>{t("signatures.at")}</Th>
          <Th>{t("signatures.verdict")}</Th>
          <Th>{t("signatures.statement")}</Th>
        </tr>
      </thead>
      <tbody>
        {signatures.map((line) => (
          <SignedRow key={line.position} line={line} />
        ))}
        {missing.map((capacity) => (
          <Tr key={capacity}>
            <Td numeric />
            <Th scope="row">{t(`capacities.${capacity}`)}</Th>
            <Td label={t("signatures.who")} />
            <Td label={t("signatures.at")} />
            <Td>
              <StatusMark tone="wait" icon={Hourglass}>
                {t("signatures.waiting")}
              </StatusMark>
            </Td>
            <Td label={t("signatures.statement")} />
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function SignedRow({ line }: { readonly line: SignatureLine }) {
  const t = useTranslations("signing");
  return (
    <Tr>
      <Td numeric>{line.position}</Td>
      <Th scope="row">{t(`capacities.${line.capacity}`)}</Th>
      <Td label={t("signatures.who")}>
        <span className="block text-pen">{line.name}</span>
        <small className="block">{line.title}</small>
      </Td>
      <Td label={t("signatures.at")}>{exactText(line.at)}</Td>
      <Td>
        {line.verdict === "signed" ? (
          <StatusMark tone="ok" icon={Signature}>
            {t("signatures.signed")}
          </StatusMark>
        ) : (
          <StatusMark tone="bad" icon={CircleX}>
            {t("signatures.refused")}
          </StatusMark>
        )}
      </Td>
      <Td label={t("signatures.statement")}>
        {line.statement && <span className="whitespace-pre-line text-pen">{line.statement}</span>}
      </Td>
    </Tr>
  );
}
