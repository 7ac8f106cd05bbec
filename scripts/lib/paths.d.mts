/** The files the build makes and the scripts start. */
export const built: { api: string; cli: string; web: string; documents: string };
