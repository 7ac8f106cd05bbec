/** Everyday Swedish words of categories by code, as people type them: commas between, lines as they fall. */
export type WordsOfCategories = Readonly<Record<string, string>>;
