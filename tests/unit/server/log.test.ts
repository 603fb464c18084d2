import { DrizzleQueryError } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { describeError, log } from "@/lib/platform/log";

let lines: string[] = [];

beforeEach(() => {
  lines = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
});

afterEach(() => vi.restoreAllMocks());

describe("log", () => {
  it("writes one line of JSON with when, how serious and what", () => {
    log.info("started", { port: 3000 });

    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      level: "info",
      event: "started",
      port: 3000,
    });
  });

  it("leaves out fields that carry secrets or persons, whoever passes them", () => {
    log.info("entered", {
      attemptToken: "t-1",
      candidateName: "Lê Văn A",
      code: "ABC234",
      body: "x",
    });

    expect(lines.join("")).not.toMatch(/t-1|Lê Văn A|ABC234|"x"/);
  });

  it("tells what broke without the values that were refused", () => {
    const refused = Object.assign(new Error('invalid input syntax for type integer: "Lê Văn A"'), {
      name: "PostgresError",
      code: "22P02",
    });
    const query = new DrizzleQueryError("select $1", ["Lê Văn A"], refused);
    const parsed = z.object({ name: z.literal("x") }).safeParse({ name: "Lê Văn A" });

    log.error("broken", query);
    log.error("broken", parsed.error);

    expect(lines.join("")).not.toContain("Lê Văn A");
    expect(describeError(query)).toMatchObject({ cause: { code: "22P02" } });
  });

  it("keeps the words of a fault that quotes nobody", () => {
    const missing = Object.assign(new Error('relation "x" does not exist'), {
      name: "PostgresError",
      code: "42P01",
      query: "select",
    });

    expect(describeError(missing)).toMatchObject({ message: 'relation "x" does not exist' });
  });
});
