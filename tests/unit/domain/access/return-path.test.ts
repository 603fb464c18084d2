import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeReturnPath } from "@/lib/domain/access/return-path";

describe("safeReturnPath", () => {
  it.each(["/", "/users?q=nguyễn&page=2", "/records/1/III"])("leads back to %s", (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    undefined,
    null,
    "",
    "users",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/users\\..\\..",
    "/sign-in?next=/users",
    "/api/auth/signout",
  ])("leads to the first page instead of %j", (path) => {
    expect(safeReturnPath(path)).toBe("/");
  });

  it("never leaves this site, as a browser reads addresses", () => {
    const part = fc.constantFrom("/", "\\", ".", "@", ":", "\t", "\n", "evil.example", "http", "?");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const resolved = new URL(safeReturnPath(parts.join("")), "http://ours.example");
        expect(resolved.origin).toBe("http://ours.example");
      }),
    );
  });
});
