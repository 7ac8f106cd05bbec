/** What a client wants done, once: its own key, the operation's name and the whole input. */
export interface Intent {
  clientKey: string;
  operation: string;
  input: unknown;
}
