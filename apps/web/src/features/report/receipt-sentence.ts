/** Rule R2 in words: what sending means in law. Source: TF 2 kap. 9 §. */
export function receivedSentence(receiver: string): string {
  return `När du skickar in blir rapporten en inkommen handling hos ${receiver}.`;
}

/** The authority that receives the reports of a municipality, until the server has named it. */
export function receiverOf(
  parties: readonly { kind: string; authority: string }[],
  municipality: string,
): string {
  return parties.find(({ kind }) => kind === 'SAFETY_OFFICE')?.authority ?? `${municipality} kommun`;
}
