/** Where Safe Exam Browser is sent when the test is handed in: it ends there by itself. */
export const quitPath = "/thi/roi-may";
