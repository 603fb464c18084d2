import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { dayOf } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { fullName } from "@/lib/domain/person/name";

export type FoundOfficer = {
  readonly officerId: string;
  readonly staffCode: string;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly birthDate: string | null;
  readonly unitName: string;
  readonly title: string;
  readonly listed: boolean;
};

type Props = {
  readonly sittingId: string;
  readonly officers: readonly FoundOfficer[];
  readonly action: FormAction;
};

/** Officers found by name: those chosen go on the list of a draft together. */
export function OfficerChoice({ sittingId, officers, action }: Props) {
  const t = useTranslations("candidate.officers");
  return (
    <ActionForm action={action} texts={t.raw("reasons") as Record<string, string>}>
      <input type="hidden" name="sittingId" value={sittingId} />
      <OfficerTable
        officers={officers}
        act={(officer) => (
          <input
            type="checkbox"
            name="officerIds"
            value={officer.officerId}
            aria-label={t("choose", { name: nameOf(officer) })}
            className="size-6 accent-pen"
          />
        )}
      />
      <div className="mt-3">
        <SubmitButton variant="outline">{t("button")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Officers found by name: one who came unlisted is seated with a number and a form of their own. */
export function WalkInChoice({ sittingId, officers, action }: Props) {
  const t = useTranslations("candidate.walkIn");
  const common = useTranslations("common");
  return (
    <OfficerTable
      officers={officers}
      act={(officer) => (
        <ConfirmButton
          size="low"
          tone="pen"
          icon={<Icon of={UserPlus} />}
          title={t("title", { name: nameOf(officer) })}
          text={<p>{t("text")}</p>}
          confirm={t("confirm")}
          cancel={common("cancel")}
          action={action}
          fields={{ sittingId, officerId: officer.officerId }}
          texts={t.raw("reasons") as Record<string, string>}
        >
          {t("button")}
        </ConfirmButton>
      )}
    />
  );
}

type TableProps = {
  readonly officers: readonly FoundOfficer[];
  readonly act: (officer: FoundOfficer) => ReactNode;
};

function OfficerTable({ officers, act }: TableProps) {
  const t = useTranslations("candidate.list");
  return (
    <Table caption={t("captionByName")} inMargin={false}>
      <thead>
        <tr>
          <Th>{t("pick")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("unit")}</Th>
          <Th>{t("birth")}</Th>
        </tr>
      </thead>
      <tbody>
        {officers.map((officer) => (
          <Tr key={officer.officerId}>
            <Td>{officer.listed ? t("listedAlready") : act(officer)}</Td>
            <Th scope="row">
              {nameOf(officer)}
              <small>{officer.staffCode}</small>
            </Th>
            <Td>
              {officer.unitName}
              <small>{officer.title}</small>
            </Td>
            <Td>{officer.birthDate && dayOf(officer.birthDate)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function nameOf({ familyName: family, middleName: middle, givenName: given }: FoundOfficer) {
  return fullName({ family, middle, given });
}
