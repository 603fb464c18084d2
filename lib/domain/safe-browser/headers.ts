/** The header that Safe Exam Browser adds. Lower case, as Node hands headers over. */
export const requestHashHeader = "x-safeexambrowser-configkeyhash";

/** The header in which our page hands on what the browser told it: Apple's adds none by itself. */
export const pageHashHeader = "x-sat-hach-page-hash";
