import { ok, rejected, type Result } from "@/lib/domain/result";
import { openReader, type Reader } from "../worker/reader";
import type { SourcedHead, TaskName, Tasks } from "../worker/tasks";
import type { SourcedItem } from "./add-excerpts";
import type { FilePicture } from "./collect-pictures";
import { itemFileLimit } from "./read-item-file";
import type { FileRefusal } from "./reading";
import type { Source } from "./source";

/** A file that has been read, and is handed over a portion at a time: as a whole it would be heavy. */
export type OpenedFile = Pick<SourcedHead, "format" | "skipped"> & {
  readonly found: number;
  /** Its pictures in order; once. */
  readonly pictures: () => AsyncGenerator<FilePicture>;
  /** Its items in order, each beside its lines; once. */
  readonly portions: () => AsyncGenerator<readonly SourcedItem[]>;
  readonly close: () => void;
};

/** The process that held a file ended before all of it was handed over. */
export class FileLost extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`the file was lost: ${code}`);
    this.code = code;
  }
}

/** So many items are handed over at a time. */
const portion = 500;

/**
 * Reads the items of a file of unknown origin, in a process of its own that holds them until it is
 * closed.
 */
export async function openSourcedItems(source: Source): Promise<Result<OpenedFile, FileRefusal>> {
  if (source.bytes.byteLength > itemFileLimit) return rejected({ code: "too_large" });
  const reader = openReader();
  const read = await reader.read("sourced_items", { source });
  const head = read.ok ? read.value : read;
  if (!head.ok) {
    reader.close();
    return head;
  }
  const { format, skipped, items, pictures } = head.value;
  return ok({
    ...{ format, skipped, found: items },
    async *pictures() {
      for (let at = 0; at < pictures; at += 1) yield ask(reader, "sourced_picture", at);
    },
    async *portions() {
      for (let from = 0; from < items; from += portion) {
        yield ask(reader, "sourced_portion", { from, until: from + portion });
      }
    },
    close: reader.close,
  });
}

async function ask<Name extends TaskName>(
  reader: Reader,
  task: Name,
  input: Tasks[Name]["input"],
): Promise<Tasks[Name]["output"]> {
  const answer = await reader.read(task, input);
  if (!answer.ok) throw new FileLost(answer.reason.code);
  return answer.value;
}
