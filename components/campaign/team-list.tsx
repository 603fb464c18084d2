import { UserMinus, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { SelectField, TextField } from "@/components/ui/text-field";
import { type TeamTask, teamTasks } from "@/lib/domain/inspection/team";

export type TeamRow = {
  readonly id: string;
  readonly name: string;
  readonly members: readonly {
    readonly userId: string;
    readonly name: string;
    readonly position: string;
    readonly task: TeamTask;
    readonly duty: string;
  }[];
};

type Person = { readonly id: string; readonly name: string; readonly position: string };

type Acts = {
  readonly create: FormAction;
  readonly set: FormAction;
  readonly remove: FormAction;
  readonly people: readonly Person[];
};

type Props = {
  readonly campaignId: string;
  readonly teams: readonly TeamRow[];
  /** Absent once the campaign is closed. */
  readonly acts?: Acts;
};

/** The teams with their rolls: the leader first, each with what they look at. */
export function TeamTable({ campaignId, teams, acts }: Props) {
  const t = useTranslations("plan.teams");
  // What each looks at is optional: without any the column is left out.
  const duties = teams.some(({ members }) => members.some(({ duty }) => duty !== ""));
  const columns = 2 + Number(duties) + Number(acts !== undefined);
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("number")}</Th>
          <Th>{t("person")}</Th>
          <Th>{t("task")}</Th>
          {duties && <Th>{t("duty")}</Th>}
          {acts && <Th>{t("acts")}</Th>}
        </tr>
      </thead>
      {teams.map((team) => (
        <tbody key={team.id}>
          <Tr kind="group">
            <td />
            <th colSpan={columns} scope="rowgroup">
              {team.name}
              {!team.members.some(({ task }) => task === "leader") && (
                <small>{t("noLeader")}</small>
              )}
            </th>
          </Tr>
          {team.members.map((member, index) => (
            <tr key={member.userId}>
              <Td numeric>{index + 1}</Td>
              <Th scope="row">
                {member.name}
                <small>{member.position}</small>
              </Th>
              <Td label={t("task")}>{t(`tasks.${member.task}`)}</Td>
              {duties && <Td label={t("duty")}>{member.duty}</Td>}
              {acts && (
                <Td>
                  <Remove {...{ campaignId, team, member }} action={acts.remove} />
                </Td>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

type RemoveProps = {
  readonly campaignId: string;
  readonly team: TeamRow;
  readonly member: TeamRow["members"][number];
  readonly action: FormAction;
};

function Remove({ campaignId, team, member, action }: RemoveProps) {
  const t = useTranslations("plan.teams");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      size="low"
      variant="plain"
      icon={<Icon of={UserMinus} />}
      title={t("removeTitle", { name: member.name, team: team.name })}
      text={<p>{t("removeText")}</p>}
      confirm={t("remove")}
      cancel={common("cancel")}
      action={action}
      fields={{ campaignId, teamId: team.id, userId: member.userId }}
      texts={t.raw("reasons") as Record<string, string>}
    >
      {t("removeShort")}
      <span className="sr-only"> {member.name}</span>
    </ConfirmButton>
  );
}

/** Adds somebody to a team, or changes what they are in it; and founds a further team. */
export function TeamForms({ campaignId, teams, acts }: Props & { readonly acts: Acts }) {
  const t = useTranslations("plan.teams");
  const texts = t.raw("reasons") as Record<string, string>;
  return (
    <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
      {teams.length > 0 && (
        <ActionForm action={acts.set} texts={texts} done={t("added")} label={t("add")}>
          <h3 className="mb-2">{t("add")}</h3>
          <input type="hidden" name="campaignId" value={campaignId} />
          <SelectField
            name="teamId"
            label={t("team")}
            defaultValue={teams.at(-1)?.id ?? ""}
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            name="userId"
            label={t("person")}
            help={t("personHelp")}
            empty={t("choose")}
            options={acts.people.map(({ id, name, position }) => ({
              value: id,
              label: position === "" ? name : t("option", { name, position }),
            }))}
          />
          <SelectField
            name="task"
            label={t("task")}
            defaultValue="member"
            options={teamTasks.map((task) => ({ value: task, label: t(`tasks.${task}`) }))}
          />
          <TextField name="duty" label={t("duty")} help={t("dutyHelp")} />
          <SubmitButton variant="outline" icon={<Icon of={UserPlus} />}>
            {t("add")}
          </SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={acts.create} texts={texts} done={t("created")} label={t("create")}>
        <h3 className="mb-2">{t("createTitle")}</h3>
        <input type="hidden" name="campaignId" value={campaignId} />
        <TextField name="name" label={t("name")} help={t("nameHelp")} />
        <SubmitButton variant="outline">{t("create")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
