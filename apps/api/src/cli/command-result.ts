/** What a command did: lines for a person, and the same as data for a program. */
export interface CommandResult {
  lines: string[];
  data: Record<string, unknown>;
  /** False when the command ran but found something wrong. */
  ok?: boolean;
  /** The exit code, when 0 for ok and 1 for not do not say enough. */
  code?: number;
}

/** Hands the work of a command to whoever runs and prints it. */
export type Carry = (work: () => Promise<CommandResult>) => void;

/** Options of every command. */
export interface CommonOptions {
  json: boolean;
}
