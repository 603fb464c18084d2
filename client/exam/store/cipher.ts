/** Browsers give no cipher to pages on plain http, whatever their types promise. */
export function cipher(): SubtleCrypto | undefined {
  return (crypto as Partial<Crypto>).subtle;
}
