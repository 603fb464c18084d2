/** The papers of a test that is written by hand: the key never stands on a page with the others. */
export const questionPapers = ["questions", "sheet", "key"] as const;
export type QuestionPaper = (typeof questionPapers)[number];

export const questionPaperFormats = ["docx", "pdf"] as const;
