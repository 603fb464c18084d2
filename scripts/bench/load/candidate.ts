import { brotliDecompressSync } from "node:zlib";
import { Connection, type Reply } from "./connection";

/** Where the product answers. */
export type Target = {
  /** "http://127.0.0.1:3000", or what candidates type into their browser. */
  readonly address: string;
  readonly sittingId: string;
};

type Item = {
  readonly position: number;
  readonly interaction: string;
  readonly options?: readonly { readonly id: string }[];
  readonly prompts?: readonly { readonly id: string; readonly options?: readonly string[] }[];
  readonly several?: boolean;
};
const chosenSingly: readonly string[] = ["single_choice", "true_false"];

/** Values that an item takes, one for each option that is open to it, as JSON. */
function answersTo({ interaction, options = [], prompts = [], several = false }: Item): string[] {
  const [first] = prompts;
  const open = first?.options ?? options.map(({ id }) => id);
  const single = chosenSingly.includes(interaction) || (interaction === "hotspot" && !several);
  return open.map((id) => {
    if (single) return JSON.stringify(id);
    return JSON.stringify([first ? `${first.id} ${id}` : id]);
  });
}

type Question = { readonly position: number; readonly answers: readonly string[] };

type Entered = { readonly candidate_token: string };
type Started = {
  readonly attempt_id: string;
  readonly attempt_token: string;
  readonly form: { readonly items: readonly Item[] };
};

/** One simulated candidate: what it was given, and what it was told of its answers. */
export class Candidate {
  attemptId = "";
  submitted = false;
  /** Runs of acknowledged numbers. */
  readonly acked: [from: number, to: number][] = [];
  /** For what this candidate asks alone; shared connections are handed in. */
  readonly own: Connection;
  private readonly target: Target;
  private readonly slip: { readonly number: string; readonly code: string };
  private candidateToken = "";
  private attemptToken = "";
  private saveHead = "";
  private questions: readonly Question[] = [];
  private seq = 0;

  constructor(target: Target, slip: { readonly number: string; readonly code: string }) {
    this.target = target;
    this.slip = slip;
    this.own = new Connection(target.address);
  }

  /** The page with what it names, loaded as by a browser that was never here. */
  async loadPage(): Promise<void> {
    const page = await this.get(`/thi/${this.target.sittingId}`);
    const named = page.body.toString().matchAll(/(?:href|src)="(\/thi\/assets\/[^"]+)"/g);
    for (const [, path = ""] of named) await this.get(path);
    await this.get("/thi/sw.js");
  }

  async enter(): Promise<Reply> {
    const { number, code } = this.slip;
    const path = `sittings/${this.target.sittingId}/enter`;
    const reply = await this.post(path, "", { candidate_no: number, code });
    if (reply.status === 200) {
      this.candidateToken = (JSON.parse(bodyOf(reply)) as Entered).candidate_token;
    }
    return reply;
  }

  async start(): Promise<Reply> {
    const path = `sittings/${this.target.sittingId}/start`;
    const body = { device_id: `bench-${this.slip.number.padStart(8, "0")}` };
    const reply = await this.post(path, this.candidateToken, body);
    if (reply.status === 200) this.open(JSON.parse(bodyOf(reply)) as Started);
    return reply;
  }

  /** Answers the next question; another answer to one seen before, once all were answered. */
  async save(connection: Connection = this.own): Promise<Reply> {
    const seq = (this.seq += 1);
    const question = this.questions[seq % this.questions.length];
    if (!question) throw new Error("not started");
    const round = Math.floor(seq / this.questions.length);
    const value = question.answers[round % question.answers.length] ?? '""';
    const body = `{"epoch":1,"items":[{"seq":${seq},"position":${question.position},"value":${value}}]}`;
    const reply = await connection.send(`${this.saveHead}${body.length}\r\n\r\n${body}`);
    // Only what the answer names is acknowledged.
    if (reply.status === 200 && reply.body.includes(`"acked":[${seq}]`)) this.note(seq);
    return reply;
  }

  async submit(): Promise<Reply> {
    const body = { epoch: 1, last_seq: this.seq };
    const reply = await this.post(`attempts/${this.attemptId}/submit`, this.attemptToken, body);
    this.submitted = reply.status === 200 && reply.body.includes('"receipt"');
    return reply;
  }

  private open({ attempt_id, attempt_token, form }: Started): void {
    this.attemptId = attempt_id;
    this.attemptToken = attempt_token;
    this.questions = form.items.map((item) => ({
      position: item.position,
      answers: answersTo(item),
    }));
    this.saveHead = this.head("POST", `/api/v1/attempts/${attempt_id}/save`, attempt_token);
  }

  private note(seq: number): void {
    const last = this.acked.at(-1);
    if (last?.[1] === seq - 1) last[1] = seq;
    else this.acked.push([seq, seq]);
  }

  private get(path: string): Promise<Reply> {
    const { host } = new URL(this.target.address);
    return this.own.send(
      `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip, br\r\n\r\n`,
    );
  }

  private post(path: string, token: string, value: unknown): Promise<Reply> {
    const body = JSON.stringify(value);
    const head = this.head("POST", `/api/v1/${path}`, token);
    return this.own.send(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  /** All but the length of the body. */
  private head(method: string, path: string, token: string): string {
    const { host, origin } = new URL(this.target.address);
    return [
      `${method} ${path} HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${origin}`,
      "Accept: application/json",
      "Accept-Encoding: gzip, br",
      "Content-Type: application/json",
      ...(token === "" ? [] : [`Authorization: Bearer ${token}`]),
      "Content-Length: ",
    ].join("\r\n");
  }
}

function bodyOf({ head, body }: Reply): string {
  return (/content-encoding: *br/i.test(head) ? brotliDecompressSync(body) : body).toString();
}
