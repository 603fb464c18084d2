import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { TemplateForm } from "@/components/paper/template-form";
import { TemplateHelp } from "@/components/paper/template-help";
import { TemplateVersions } from "@/components/paper/template-versions";
import { Block, Page, PageHead, SideColumn } from "@/components/ui/page";
import { inspectionPapers } from "@/lib/domain/inspection/paper";
import { requestContext } from "@/lib/platform/request-context";
import { loadTemplate } from "@/lib/services/paper/load-template";
import { saveTemplateAction } from "./actions";

type Props = { params: Promise<{ paper: string }> };

async function paperOf(params: Props["params"]) {
  const paper = z.enum(inspectionPapers).safeParse((await params).paper);
  if (!paper.success) notFound();
  return paper.data;
}

export default async function PaperTemplatePage({ params }: Props) {
  const ctx = await requestContext();
  const paper = await paperOf(params);
  const template = await loadTemplate(ctx, { paper });
  const t = await getTranslations("paper");
  const side = (
    <SideColumn label={t("template.signs")}>
      <TemplateHelp vocabulary={template.vocabulary} />
    </SideColumn>
  );
  return (
    <Page side={side}>
      <PageHead
        title={t(`inspection.name.${paper}`)}
        crumbs={[{ label: t("template.title"), href: "/paper-templates" }]}
      />
      <Block>
        <TemplateForm
          key={template.version}
          action={saveTemplateAction}
          paper={paper}
          body={template.body}
          version={template.version}
        />
      </Block>
      <Block>
        <TemplateVersions action={saveTemplateAction} paper={paper} {...template} />
      </Block>
    </Page>
  );
}
