import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { createInterface } from "node:readline";
import { afterEach, describe, expect, it } from "vitest";
import { sendLetter } from "@/lib/platform/smtp";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A mail server that speaks just enough, and keeps every line it was sent. */
async function aMailServer(refuse: Readonly<Record<string, string>> = {}) {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.write("220 mail.example\r\n");
    let letter = false;
    createInterface({ input: socket }).on("line", (line) => {
      heard.push(line);
      if (letter && line !== ".") return;
      const verb = letter ? "." : (line.split(/[ :]/)[0] ?? "");
      letter = verb === "DATA" && !refuse.DATA;
      const said = {
        EHLO: "250-mail.example\r\n250 AUTH PLAIN",
        DATA: "354 go on",
        AUTH: "235 in",
      };
      const answer = refuse[verb] ?? (said as Record<string, string>)[verb] ?? "250 done";
      socket.write(`${verb === "QUIT" ? "221 bye" : answer}\r\n`);
    });
    socket.on("error", () => {});
  });
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { heard, url: `smtp://nhac%40viec:m%E1%BA%ADt@127.0.0.1:${port}` };
}

const letter = {
  to: "donvi@example.gov.vn",
  subject: "Sát Hạch: 2 việc cần ông/bà trong đợt kiểm tra ứng dụng công nghệ thông tin",
  text: "Kính gửi ông/bà,\n.\nHạn 30/11/2026.",
};

const decoded = (text: string) => Buffer.from(text, "base64").toString("utf8");

describe("sendLetter", () => {
  it("hands a letter in Vietnamese to a server, signed in", async () => {
    const { heard, url } = await aMailServer();

    await sendLetter({ url, from: "sat-hach@example.gov.vn" }, letter);

    expect(decoded(heard[1]?.split(" ")[2] ?? "")).toBe("\0nhac@viec\0mật");
    expect(heard.slice(2, 4)).toEqual([
      "MAIL FROM:<sat-hach@example.gov.vn>",
      "RCPT TO:<donvi@example.gov.vn>",
    ]);
    const begin = heard.findIndex((line) => line.startsWith("Subject:"));
    const subject = heard.slice(begin).filter((line) => line.includes("=?UTF-8?B?"));
    const words = subject.map((line) => /\?B\?(.*)\?=/.exec(line)?.[1] ?? "");
    // Each word by itself, as readers of mail do: no character lies across two.
    expect(words.map(decoded).join("")).toBe(letter.subject);
    const body = heard.slice(heard.indexOf("") + 1, heard.indexOf("."));
    expect(decoded(body.join(""))).toBe(letter.text);
    expect(Math.max(...heard.map((line) => line.length))).toBeLessThan(79);
  });

  it.each([
    ["RCPT", "550 nobody of that name"],
    ["AUTH", "535 wrong password"],
    ["DATA", "451 later"],
    [".", "452 too full"],
  ])("fails with what the server said to %s", async (verb, answer) => {
    const { url } = await aMailServer({ [verb]: answer });

    const sending = sendLetter({ url, from: "sat-hach@example.gov.vn" }, letter);

    await expect(sending).rejects.toThrow(answer);
  });

  it("fails where nobody listens", async () => {
    const { url } = await aMailServer();
    await new Promise((resolve) => servers.pop()?.close(resolve));

    await expect(sendLetter({ url, from: "a@example.vn" }, letter)).rejects.toThrow("ECONNREFUSED");
  });
});
