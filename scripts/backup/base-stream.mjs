import { Readable } from 'node:stream';
import pg from 'pg';
import { Failure } from '../lib/failure.mjs';

// The checkpoint is asked for at once, and the server answers only when the log of the copy is in the archive.
// PostgreSQL 15 or newer: https://www.postgresql.org/docs/15/protocol-replication.html#PROTOCOL-REPLICATION-BASE-BACKUP
const COMMAND = `BASE_BACKUP ( LABEL 'samlad', CHECKPOINT 'fast', WAIT true, MANIFEST 'no' )`;
const [ARCHIVE, DATA] = [...'nd'].map((letter) => letter.codePointAt(0));

/**
 * The server's files as it runs, as a tar stream over PostgreSQL's own replication protocol: no program of PostgreSQL is
 * needed, and no access to the server's disk. The role needs the attribute REPLICATION.
 */
export async function openBaseStream(url) {
  const client = new pg.Client({ connectionString: url, replication: 'database', keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  const query = new BaseBackup();
  client.query(query);
  query.stream.once('close', () => client.end().catch(() => {}));
  return query.stream;
}

/** The part of a query that pg asks of those who handle the answer themselves. */
class BaseBackup {
  constructor() {
    this.archives = 0;
    this.stream = new Readable({
      read: () => this.connection?.stream.resume(),
      destroy: (error, done) => {
        if (!this.ended) this.connection?.stream.destroy();
        done(error);
      },
    });
  }

  submit(connection) {
    this.connection = connection;
    connection.query(COMMAND);
  }

  handleCopyData({ chunk }) {
    if (chunk[0] === ARCHIVE) this.archives += 1;
    if (this.archives > 1) this.stream.destroy(ownTablespaces());
    // The driver uses its buffer again, so the piece is copied.
    else if (chunk[0] === DATA && !this.stream.push(Buffer.from(chunk.subarray(1))))
      this.connection.stream.pause();
  }

  handleError(error) {
    this.stream.destroy(error);
  }

  handleReadyForQuery() {
    this.ended = true;
    this.stream.push(null);
  }

  handleRowDescription() {}
  handleDataRow() {}
  handleCommandComplete() {}
  handleEmptyQuery() {}
}

const ownTablespaces = () =>
  new Failure(
    'Databasen har egna tablespaces på andra diskar; sådana säkerhetskopieras inte av Samlad. Flytta tabellerna till standardplatsen.',
  );
