/** Letters without marks, digits, dot, hyphen, underscore, at sign; 3 to 64 of them; begins with a letter or digit. */
const LOGIN = /^[a-z0-9][a-z0-9._@-]{2,63}$/;

/** A login as it is kept and compared: what is typed at sign-in, in lower case, without spaces. */
export function normaliseLogin(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

/** Whether a new account may have this login. */
export function isLogin(login: string): boolean {
  return LOGIN.test(login);
}
