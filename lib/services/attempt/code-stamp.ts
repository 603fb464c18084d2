/**
 * Names the slip a candidate came in with, without saying anything of its code: a token carries it,
 * and a slip issued anew makes the tokens of the lost one worthless. 0: no slip yet.
 */
export function codeStamp(codeMac: Buffer | null): number {
  return codeMac === null || codeMac.length < 4 ? 0 : codeMac.readUInt32BE(0);
}
