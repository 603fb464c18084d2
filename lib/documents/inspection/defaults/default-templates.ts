import type { InspectionPaper } from "@/lib/domain/inspection/paper";
import { conclusion } from "./conclusion";
import { minutes } from "./minutes";
import { notice } from "./notice";
import { plan } from "./plan";
import { recheck } from "./recheck";
import { report } from "./report";
import { testResults } from "./test-results";

/** The wording of each paper until somebody changes it. */
export const defaultTemplates: Record<InspectionPaper, string> = {
  plan,
  notice,
  report,
  test_results: testResults,
  minutes,
  conclusion,
  recheck,
};
