import { FilePlus } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { BlueprintCheckSummary } from "@/components/blueprint/blueprint-check";
import { BlueprintEditor } from "@/components/blueprint/blueprint-editor";
import { BlueprintReading } from "@/components/blueprint/blueprint-reading";
import { BlueprintState } from "@/components/blueprint/blueprint-table";
import { CopyBlueprint } from "@/components/blueprint/new-blueprint";
import { ButtonLink } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead, SideColumn } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { BlueprintId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { type LoadedBlueprint, loadBlueprint } from "@/lib/services/blueprint/load-blueprint";
import { loadReference } from "@/lib/services/reference/load-reference";
import { copyBlueprintAction, publishBlueprintAction, saveBlueprintAction } from "../actions";

type Props = { params: Promise<{ blueprintId: string }> };

type Lists = {
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly systems: readonly { readonly id: string; readonly name: string }[];
  readonly today: string;
};

export default async function BlueprintPage({ params }: Props) {
  const ctx = await requestContext();
  const blueprintId = idOf<BlueprintId>((await params).blueprintId);
  const blueprint = await loadBlueprint(ctx, { blueprintId });
  const { topics, systems } = await loadReference(ctx);
  const english = (await getLocale()) === "en";
  const named = (rows: readonly { id: string; name: string; nameEn: string }[]) =>
    rows.map(({ id, name, nameEn }) => ({ id, name: english ? nameEn : name }));
  const lists = {
    topics: named(topics),
    systems: named(systems),
    today: dayInVietNam(ctx.now),
  };
  return (
    <ClientMessages use={["blueprint", "item"]}>
      {blueprint.editable ? (
        <Editing blueprint={blueprint} lists={lists} />
      ) : (
        <Reading blueprint={blueprint} lists={lists} />
      )}
    </ClientMessages>
  );
}

type SheetProps = { readonly blueprint: LoadedBlueprint; readonly lists: Lists };

async function Editing({ blueprint, lists }: SheetProps) {
  const t = await getTranslations("blueprint");
  return (
    <BlueprintEditor
      blueprint={blueprint}
      topics={lists.topics}
      systems={lists.systems}
      today={lists.today}
      save={saveBlueprintAction}
      publish={publishBlueprintAction}
      texts={t.raw("editor.reasons") as Record<string, string>}
      publishTexts={t.raw("publish.reasons") as Record<string, string>}
      head={<BlueprintHead blueprint={blueprint} />}
    />
  );
}

async function Reading({ blueprint, lists }: SheetProps) {
  const t = await getTranslations("blueprint");
  return (
    <Page
      side={
        <SideColumn label={t("editor.side")}>
          <BlueprintCheckSummary
            check={blueprint.check}
            cells={blueprint.cells}
            lists={lists}
            today={lists.today}
          />
        </SideColumn>
      }
    >
      <BlueprintHead blueprint={blueprint} />
      <Standing blueprint={blueprint} />
      <BlueprintReading blueprint={blueprint} topics={lists.topics} systems={lists.systems} />
      {blueprint.state === "published" && <MadeTests blueprint={blueprint} />}
    </Page>
  );
}

async function BlueprintHead({ blueprint }: Pick<SheetProps, "blueprint">) {
  const t = await getTranslations("blueprint.list");
  return (
    <PageHead
      title={blueprint.name}
      crumbs={[{ label: t("title"), href: "/blueprints" }, { label: blueprint.bankName }]}
    >
      <BlueprintState state={blueprint.state} />
    </PageHead>
  );
}

async function Standing({ blueprint }: Pick<SheetProps, "blueprint">) {
  const t = await getTranslations("blueprint.published");
  if (blueprint.state !== "published") return null;
  if (blueprint.check.publishable) return <Note tone="plain">{t("note")}</Note>;
  return <Note tone="wait">{t("nowShort")}</Note>;
}

async function MadeTests({ blueprint }: Pick<SheetProps, "blueprint">) {
  const t = await getTranslations("blueprint.published");
  return (
    <Block>
      <SectionHead title={t("tests")}>
        {blueprint.writable && (
          <>
            <CopyBlueprint blueprint={blueprint} action={copyBlueprintAction} />
            <ButtonLink variant="go" icon={FilePlus} href={`/tests/new?blueprint=${blueprint.id}`}>
              {t("makeTest")}
            </ButtonLink>
          </>
        )}
      </SectionHead>
      {blueprint.tests.length === 0 ? (
        <p className="text-ink-2">{t("noTests")}</p>
      ) : (
        <ul>
          {blueprint.tests.map(({ id, name }) => (
            <li key={id} className="border-b border-rule py-2">
              {name}
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}
