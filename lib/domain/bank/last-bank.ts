/** Under which a browser keeps the bank that was opened last in it. */
export const lastBankCookie = "bank";
