import { once } from "node:events";
import { connect as connectPlain, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { hostname } from "node:os";
import { connect as connectTls } from "node:tls";

export type MailServer = {
  /** smtp://user:password@host:587, or smtps:// for TLS from the first byte. */
  readonly url: string;
  readonly from: string;
};

export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

/** The server said no, or something that is no answer. */
class MailRefused extends Error {}

const patienceMs = 20_000;

/**
 * Hands one plain letter to a mail server: TLS where it is offered or asked for, sign-in where the
 * address has one. Throws where the server does not take it; nothing is half sent.
 *
 * Source: RFC 5321, RFC 3207 (STARTTLS), RFC 4616 (PLAIN), RFC 2047 (headers that are no ASCII).
 */
export async function sendLetter(server: MailServer, letter: Letter): Promise<void> {
  const url = new URL(server.url);
  const session = await open(url);
  try {
    const offers = await session.greet();
    if (url.protocol === "smtp:" && offers.includes("STARTTLS")) {
      await session.ask("STARTTLS", "220");
      session.secure(url.hostname);
      await session.hello();
    }
    await signIn(session, url);
    await session.ask(`MAIL FROM:<${server.from}>`, "250");
    await session.ask(`RCPT TO:<${letter.to}>`, "25");
    await session.ask("DATA", "354");
    await session.ask(`${formatLetter(server.from, letter)}\r\n.`, "250");
    await session.ask("QUIT", "221").catch(() => {});
  } finally {
    session.end();
  }
}

async function signIn(session: Session, { username, password }: URL) {
  if (username === "") return;
  const secret = `\0${decodeURIComponent(username)}\0${decodeURIComponent(password)}`;
  await session.ask(`AUTH PLAIN ${Buffer.from(secret).toString("base64")}`, "235");
}

/** The letter as it goes over the wire, without the closing dot. */
function formatLetter(from: string, { to, subject, text }: Letter): string {
  return [
    ...[`From: <${from}>`, `To: <${to}>`],
    `Subject: ${encodedWords(subject)}`,
    ...[`Date: ${new Date().toUTCString().replace("GMT", "+0000")}`, "MIME-Version: 1.0"],
    ...["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", ""],
    // Lines of base64 never begin with a dot.
    ...(Buffer.from(text, "utf8")
      .toString("base64")
      .match(/.{1,76}/g) ?? []),
  ].join("\r\n");
}

/** A header that is no ASCII, in words of their own: no character is cut in two. */
function encodedWords(text: string): string {
  const words: string[] = [""];
  for (const character of text) {
    const last = words.at(-1) ?? "";
    if (Buffer.byteLength(last + character) > 39) words.push(character);
    else words[words.length - 1] = last + character;
  }
  const encode = (word: string) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`;
  return words.map(encode).join("\r\n ");
}

type Session = {
  readonly greet: () => Promise<string>;
  readonly hello: () => Promise<string>;
  readonly ask: (line: string, expected: string) => Promise<string>;
  readonly secure: (host: string) => void;
  readonly end: () => void;
};

async function open({ protocol, hostname: host, port }: URL): Promise<Session> {
  const secure = protocol === "smtps:";
  const at = { host, port: Number(port) || (secure ? 465 : 587) };
  let socket: Socket = secure ? connectTls({ ...at, servername: host }) : connectPlain(at);
  socket.setTimeout(patienceMs, () => socket.destroy(new Error("the mail server is silent")));
  await once(socket, secure ? "secureConnect" : "connect");
  let lines = linesOf(socket);
  const ask = async (line: string, expected: string) => {
    socket.write(`${line}\r\n`);
    return answer(lines, expected);
  };
  const hello = () => ask(`EHLO ${hostname()}`, "250");
  return {
    ask,
    hello,
    greet: async () => {
      await answer(lines, "220");
      return hello();
    },
    secure: (name) => {
      socket = connectTls({ socket, servername: name });
      socket.setTimeout(patienceMs, () => socket.destroy(new Error("the mail server is silent")));
      lines = linesOf(socket);
    },
    end: () => socket.destroy(),
  };
}

function linesOf(socket: Socket): AsyncIterator<string> {
  return createInterface({ input: socket })[Symbol.asyncIterator]();
}

/** All lines of one answer: the last one has no dash behind its code. */
async function answer(lines: AsyncIterator<string>, expected: string): Promise<string> {
  let whole = "";
  for (;;) {
    const next: IteratorResult<string, unknown> = await lines.next();
    if (next.done) throw new MailRefused(`the mail server hung up: ${whole}`);
    const { value } = next;
    whole += `${value}\n`;
    if (value[3] === "-") continue;
    if (value.startsWith(expected)) return whole;
    throw new MailRefused(whole.trim());
  }
}
