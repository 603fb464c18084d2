import { describe, expect, it } from "vitest";
import { camelKeys, snakeKeys } from "@/lib/domain/text/key-case";

const inCode = {
  serverNow: 1,
  startCode: null,
  candidates: [{ attemptId: "a_B", unitName: "Xã Quảng Điền" }, { saved: 0 }],
};

const onTheWay = {
  server_now: 1,
  start_code: null,
  candidates: [{ attempt_id: "a_B", unit_name: "Xã Quảng Điền" }, { saved: 0 }],
};

describe("the names of members", () => {
  it("are written for the way, values untouched", () => {
    expect(snakeKeys(inCode)).toEqual(onTheWay);
  });

  it("are read back as code writes them", () => {
    expect(camelKeys(onTheWay)).toEqual(inCode);
  });

  it.each([null, 3, "windowFrom", [1, null]])("do not matter to %j", (value) => {
    expect([snakeKeys(value), camelKeys(value)]).toEqual([value, value]);
  });
});
