import { expect, type Locator, type Page } from "@playwright/test";
import { installation } from "./installation";

type Seat = { readonly sittingId: string };
type Slip = { readonly number: string; readonly code: string };

/** The candidate's page, by what a candidate reads on it. */
export class ExamPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open({ sittingId }: Seat): Promise<void> {
    await this.page.goto(new URL(`/thi/${sittingId}`, installation().origin).href);
  }

  /** Number and code from the slip, at the door. */
  async enter({ number, code }: Slip): Promise<void> {
    await this.page.getByLabel("Số báo danh").fill(number);
    await this.page.getByLabel("Mã dự thi của ông/bà").fill(code);
    await this.page.getByRole("button", { name: "Vào phòng chờ" }).click();
  }

  /** Step 1 of the waiting room: what is left of it for whoever agreed to the rules before. */
  async confirm(): Promise<void> {
    await this.page.getByRole("button", { name: "Đúng là tôi" }).click();
  }

  /** The steps of the waiting room; the test then opens by itself when the room has started. */
  async agree(): Promise<void> {
    await this.confirm();
    // A click, no `check`: the test may open, and the box be gone, before its state could be read.
    await this.page.getByRole("checkbox", { name: "Tôi đã đọc và đồng ý" }).click();
  }

  /** From the door to the first question. */
  async begin(seat: Seat, slip: Slip): Promise<void> {
    await this.open(seat);
    await this.enter(slip);
    await this.agree();
    await this.expectQuestion(1);
  }

  async expectQuestion(position: number): Promise<void> {
    await expect(this.heading(position)).toBeVisible();
  }

  /** "Câu 7 / 30 câu" */
  heading(position: number): Locator {
    return this.page.getByRole("heading", { name: new RegExp(`^Câu ${position}\\b`) });
  }

  get options(): Locator {
    return this.page.getByRole("group").getByRole("radio").or(this.page.getByRole("checkbox"));
  }

  /** Chooses the `index`-th option shown, and returns its words. */
  async choose(index: number): Promise<string> {
    const option = this.options.nth(index);
    await option.check();
    return this.wordsOf(option);
  }

  /** Words of the options that are chosen now. */
  async chosen(): Promise<string[]> {
    const words: string[] = [];
    for (const option of await this.options.all()) {
      if (await option.isChecked()) words.push(await this.wordsOf(option));
    }
    return words;
  }

  async next(): Promise<void> {
    const walk = this.page.getByRole("group", { name: "Chuyển câu" });
    await walk.getByRole("button").last().click();
  }

  async goTo(position: number): Promise<void> {
    await this.cell(position).click();
    await this.expectQuestion(position);
  }

  get map(): Locator {
    return this.page.getByRole("navigation", { name: "Danh sách câu hỏi" });
  }

  cell(position: number): Locator {
    return this.map.getByRole("button", { name: new RegExp(`^Câu ${position},`) });
  }

  /** Where the answer to a question is, as the map says it. */
  async expectSaved(position: number): Promise<void> {
    await expect(this.cell(position)).toHaveAccessibleName(/đã lưu trên máy chủ/);
  }

  async expectHeld(position: number): Promise<void> {
    await expect(this.cell(position)).toHaveAccessibleName(/đang giữ trên máy này/);
  }

  /** Hands in from the review, whatever is left blank. */
  async handIn(): Promise<void> {
    await this.page.getByRole("button", { name: "Nộp bài", exact: true }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("button", { name: /^Nộp bài/ }).click();
  }

  async review(): Promise<void> {
    await this.page
      .getByRole("complementary")
      .getByRole("button", { name: "Xem lại và nộp bài" })
      .click();
    await expect(this.page.getByRole("heading", { name: "Xem lại trước khi nộp" })).toBeVisible();
  }

  get received(): Locator {
    return this.page.getByRole("heading", { name: "Máy chủ đã nhận bài của ông/bà" });
  }

  /** The value beside a word on the receipt. */
  receiptLine(word: string): Locator {
    return this.page.locator(`dt:text-is("${word}") + dd`);
  }

  /** The words of an option without its letter and its state. */
  private async wordsOf(option: Locator): Promise<string> {
    const words = await option.evaluate(
      (input: HTMLInputElement) => input.labels?.[0]?.querySelector(".t")?.textContent,
    );
    return words?.trim() ?? "";
  }
}
