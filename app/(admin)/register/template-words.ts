import { getTranslations } from "next-intl/server";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import type { RegisterTemplateWords } from "@/lib/services/register/write-register-template";

const unitColumns = [
  ["ordinal", 6],
  ["code", 12],
  ["name", 34],
  ["short_name", 22],
  ["type", 16],
  ["group", 22],
  ["parent_code", 12],
  ["parent", 30],
  ["from", 14],
  ["until", 20],
  ["successors", 26],
  ["basis", 34],
] as const;

const officerColumns = [
  ["ordinal", 6],
  ["staff_code", 14],
  ["name", 28],
  ["sex", 10],
  ["birth", 14],
  ["unit_code", 12],
  ["unit", 30],
  ["title", 34],
  ["job_group", 26],
  ["concurrent", 12],
  ["from", 14],
  ["left_on", 14],
  ["reason", 18],
] as const;

type Words = Omit<RegisterTemplateWords, "kind"> & { readonly fileName: string };

/** The words of the example file of a register, in the language of who asks for it. */
export async function templateWords(kind: RegisterKind): Promise<Words> {
  const t = await getTranslations("register.file");
  const heads = kind === "units" ? ["choices_types", "choices_groups"] : ["choices_jobs"];
  return {
    fileName: t(`name_${kind}`),
    sheet: t(`sheet_${kind}`),
    titles: [t(`title_${kind}`), t(`how_${kind}`)],
    columns:
      kind === "units"
        ? unitColumns.map(([name, width]) => ({ header: t(`units.${name}`), width }))
        : officerColumns.map(([name, width]) => ({ header: t(`officers.${name}`), width })),
    examples: kind === "units" ? await unitExamples() : await officerExamples(),
    choices: {
      sheet: t("sheet_choices"),
      heads: heads.map((head) => t(head as "choices_types")),
    },
  };
}

async function unitExamples() {
  const t = await getTranslations("register.file");
  const [unit, district] = [t("example_unit"), t("example_district")];
  return [
    ["1", "VD01", unit, "", "", "", "", district, "01/07/2025", "", "", ""],
    ["2", "VD02", `${unit} 2`, "", "", "", "", district, "", "01/07/2025", unit, ""],
  ];
}

async function officerExamples() {
  const t = await getTranslations("register.file");
  const word = await getTranslations("register.word");
  const [unit, title] = [t("example_unit"), t("example_title")];
  const [name, other] = [t("example_name"), t("example_other")];
  return [
    [
      "1",
      "VD-0001",
      name,
      word("female"),
      "01/7/1985",
      "",
      unit,
      title,
      "",
      "",
      "01/07/2025",
      "",
      "",
    ],
    [
      "2",
      "VD-0002",
      other,
      word("male"),
      "12/4/1968",
      "",
      unit,
      title,
      "",
      "",
      "",
      "01/09/2025",
      t("example_reason"),
    ],
  ];
}
