import { excelFile } from "@/lib/platform/excel-file";
import { requestContext } from "@/lib/platform/request-context";
import { writeRegisterTemplate } from "@/lib/services/register/write-register-template";
import { templateWords } from "../../../register/template-words";

export async function GET(): Promise<Response> {
  const ctx = await requestContext();
  const { fileName, ...words } = await templateWords("officers");
  return excelFile(await writeRegisterTemplate(ctx, { kind: "officers", ...words }), fileName);
}
