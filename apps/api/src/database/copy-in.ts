import type { PoolClient, Submittable } from 'pg';

/** What the driver hands a statement of its own kind while a COPY is under way. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(bytes: Buffer): void;
  endCopyFrom(): void;
}

/**
 * One `COPY … FROM STDIN` with all its bytes: the driver knows the messages of a COPY and leaves the statement to say
 * what is sent. COPY takes no parameters, so the text must be fixed.
 */
export function copyIn(client: PoolClient, text: string, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | null = null;
    const statement = {
      submit: (connection: CopyConnection) => connection.query(text),
      handleCopyInResponse(connection: CopyConnection) {
        connection.sendCopyFromChunk(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleError(error: Error) {
        failure = error;
        reject(error);
      },
      handleReadyForQuery: () => (failure === null ? resolve() : undefined),
    };
    client.query(statement as unknown as Submittable);
  });
}
