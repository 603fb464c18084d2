import { getLocale, getTranslations } from "next-intl/server";
import { RoleLines } from "@/components/access/role-lines";
import { ToDo } from "@/components/home/to-do";
import { WorkList } from "@/components/home/work-list";
import { TaskTable } from "@/components/notification/task-table";
import { entriesFor } from "@/components/shell/navigation";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { weekdayText } from "@/components/ui/instant";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { requestContext } from "@/lib/platform/request-context";
import { listOwnRoles } from "@/lib/services/access/list-own-roles";
import { loadWork } from "@/lib/services/home/load-work";
import { listTasks } from "@/lib/services/notification/list-tasks";

export default async function HomePage() {
  const ctx = await requestContext();
  const roles = await listOwnRoles(ctx);
  const t = await getTranslations("home");
  const entries = entriesFor(ctx.actor);
  const work = await loadWork(ctx);
  const tasks = await listTasks(ctx);
  const candidate = roles.some(({ role }) => role === "candidate");
  return (
    <Page>
      <PageHead title={ctx.actor.name} sub={weekdayText(ctx.now, await getLocale())} />
      {work.length > 0 && (
        <>
          <Block space="small">
            <SectionHead title={t("todo_title")} />
          </Block>
          <ToDo work={work} />
        </>
      )}
      {tasks.length > 0 && (
        <>
          <Block space="small">
            <SectionHead title={t("tasks_title")} />
          </Block>
          <TaskTable tasks={tasks.slice(0, 10)} />
        </>
      )}
      {entries.length > 0 && (
        <>
          <Block space="small">
            <SectionHead title={t("work_title")} />
          </Block>
          <WorkList entries={entries} />
        </>
      )}
      {candidate && (
        <EmptyState action={<CandidateLink label={t("candidate_button")} />}>
          {t("candidate")}
        </EmptyState>
      )}
      {entries.length === 0 && !candidate && (
        <EmptyState>{roles.length === 0 ? t("no_roles") : t("no_screens")}</EmptyState>
      )}
      <Block>
        <SectionHead title={t("roles_title")} />
        <RoleLines roles={roles} />
      </Block>
    </Page>
  );
}

/** The candidate's page is made by another process: a link of the browser's own, not of the framework. */
function CandidateLink({ label }: { readonly label: string }) {
  return (
    <a href="/thi" className={buttonClass({ variant: "go" })}>
      {label}
    </a>
  );
}
