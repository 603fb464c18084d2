export const codeKey = Buffer.from("a key of candidate codes for tests");

/** In which the sessions of accounts come. */
export const sessionCookie = {
  name: "sathach.session",
  secret: "a key that seals sessions in tests...",
};

export const tokenKey = Buffer.from("a key that signs tokens in tests....");
