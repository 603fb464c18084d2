/** One page with a few words, as an office's scanner would name and a reader would open. ASCII only. */
export function onePage(words: readonly string[]): Buffer {
  const lines = words.map((text) => `(${text.replaceAll(/[\\()]/g, "\\$&")}) Tj 0 -24 Td`);
  const content = `BT /F1 14 Tf 72 760 Td ${lines.join(" ")} ET`;
  const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 ${font} >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  const offsets: string[] = [];
  let body = "%PDF-1.4\n";
  for (const [index, object] of objects.entries()) {
    offsets.push(`${String(body.length).padStart(10, "0")} 00000 n \n`);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}${table}${end}`, "latin1");
}
