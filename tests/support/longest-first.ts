import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Tests of whole processes: they take longest, and wait for most of it. */
const long = /\/tests\/integration\/server\//;

/** Begins with what takes longest: begun last, it would run alone while the other workers idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    return [true, false].flatMap((wanted) =>
      bySize.filter(({ moduleId }) => long.test(moduleId) === wanted),
    );
  }
}
