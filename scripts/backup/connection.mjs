import pg from 'pg';

/** Connects, works and ends the connection. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The rows of a query. */
export async function rowsOf(client, sql, values) {
  return (await client.query(sql, values)).rows;
}
