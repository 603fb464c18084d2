import { expect, type Page } from "@playwright/test";
import { fromGrid } from "@/lib/domain/sampling/sheet-grid";
import { verifySheet } from "@/lib/domain/sampling/verify-sheet";
import { test } from "../support/test";

test("a draw is repeated from what stands on the printed sheet alone", async ({ signedInAs }) => {
  const leader = await signedInAs("team_leader");
  await leader.goto("/campaigns?q=CNTT");
  const campaign = `Đợt kiểm tra ứng dụng CNTT năm ${new Date().getFullYear()}`;
  await leader.getByRole("rowheader").getByRole("link", { name: campaign, exact: true }).click();
  await leader.getByRole("link", { name: "Chọn người dự sát hạch" }).click();
  const draws = leader.getByRole("table", { name: /^Các lần rút thăm/ });
  await draws.getByRole("link").last().click();
  await expect(leader.getByRole("heading", { level: 1, name: "Rút thăm lần 1" })).toBeVisible();
  await leader.emulateMedia({ media: "print" });

  const sheet = fromGrid(await typedFrom(leader));

  expect(sheet.ok && verifySheet(sheet.value)).toEqual([]);
});

/** Line by line and cell by cell, as a person would type them into a spreadsheet. */
async function typedFrom(page: Page): Promise<string[][]> {
  const list = page.getByRole("list", { name: "Gõ lại thành tệp để kiểm tra" });
  const lines = await list.getByRole("listitem").allInnerTexts();
  const head = lines.at(-1)?.split("; ") ?? [];
  const rolls = page.getByRole("table", { name: /^Danh sách của/ });
  const rows = await rolls.evaluateAll((tables) =>
    tables.flatMap((table, unit) =>
      [...table.querySelectorAll("tbody tr")].map((row) => [
        String(unit + 1),
        ...[...row.children].map((cell) => (cell as HTMLElement).innerText.trim()),
      ]),
    ),
  );
  return [...lines.slice(0, -1).map((line) => [line]), head, ...rows.map(typedRow)];
}

/** Number of the unit, code, name, post, the two codes below the name of the group, and the mark. */
function typedRow(cells: readonly string[]): string[] {
  const [unit, , name, code, post, group, outcome] = cells.map((cell) => cell.split("\n"));
  const [jobGroup = "", stratum = jobGroup] = group?.at(-1)?.split(" | ") ?? [];
  const mark = /\(([CD]\d+)\)/.exec(outcome?.join("") ?? "")?.[1];
  return [
    ...[unit, code, name, post].map((cell) => cell?.join(" ") ?? ""),
    jobGroup,
    stratum,
    mark ?? "",
  ];
}
