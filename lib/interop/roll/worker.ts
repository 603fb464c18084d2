import { readWorkbook } from "./read-workbook";

/** The other end of `readRollFile`: a workbook on standard input, what it says on standard output. */
async function main(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  process.stdout.write(JSON.stringify(await readWorkbook(Buffer.concat(chunks))));
}

await main();
