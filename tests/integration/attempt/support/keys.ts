export const codeKey = Buffer.from("a key of candidate codes for tests");

export const tokenKey = Buffer.from("a key that signs tokens in tests....");
