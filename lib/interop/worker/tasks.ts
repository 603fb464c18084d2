import type { Result } from "@/lib/domain/result";
import type { SourcedItem } from "../items/add-excerpts";
import type { FilePicture } from "../items/collect-pictures";
import type { SampleSheet } from "@/lib/domain/sampling/sheet";
import type { FileRefusal, ItemFormat, Reading, SkippedPart } from "../items/reading";
import type { Source } from "../items/source";
import type { SampleProblem } from "../sample/read-sample";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import type { RegisterFile, RegisterProblem } from "../register/read-register";
import type { Roll } from "../roll/read-roll";
import type { WorkbookProblem } from "../roll/read-workbook";

/** Everything that is read from files of unknown origin: what goes in, what comes out. */
export type Tasks = {
  readonly roll: { readonly input: Uint8Array; readonly output: Result<Roll, WorkbookProblem> };
  readonly register: {
    readonly input: { readonly bytes: Uint8Array; readonly kind: RegisterKind };
    readonly output: Result<RegisterFile, RegisterProblem>;
  };
  readonly sample: {
    readonly input: Uint8Array;
    readonly output: Result<SampleSheet, SampleProblem>;
  };
  readonly items: {
    readonly input: { readonly source: Source; readonly format: ItemFormat | null };
    readonly output: Result<Omit<Reading, "lines">, FileRefusal>;
  };
  /** The same, each item with the lines it was read from: how many there are, which are then asked for. */
  readonly sourced_items: {
    readonly input: { readonly source: Source };
    readonly output: Result<SourcedHead, FileRefusal>;
  };
  /** Some of the items of the file that was read last, which it then no longer holds. */
  readonly sourced_portion: {
    readonly input: { readonly from: number; readonly until: number };
    readonly output: readonly SourcedItem[];
  };
  /** One of its pictures. */
  readonly sourced_picture: { readonly input: number; readonly output: FilePicture };
};

/** What a file holds, apart from its items and pictures. */
export type SourcedHead = {
  readonly format: ItemFormat;
  readonly skipped: readonly SkippedPart[];
  readonly items: number;
  readonly pictures: number;
};

export type TaskName = keyof Tasks;

/** One piece of work for a worker. */
export type Job = {
  readonly [Name in TaskName]: { readonly task: Name; readonly input: Tasks[Name]["input"] };
}[TaskName];

/** What a worker says when a file is read: JSON, and how much memory it holds by then. */
export type JobAnswer = { readonly json: string; readonly residentBytes: number };

/** What it says on the way: how many items the file has given so far. */
export type JobProgress = { readonly found: number };
