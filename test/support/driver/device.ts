import type { Page } from '@playwright/test';

/** All that a browser keeps for the site outside its cookies: names and contents of every store. */
export interface Kept {
  local: Record<string, string>;
  session: Record<string, string>;
  databases: Record<string, unknown[]>;
  caches: string[];
  workers: number;
}

/** Reads every store of the site, as somebody who opens the developer tools at the same computer. */
export const keptOnDevice = (page: Page): Promise<Kept> =>
  page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    /** Bytes as somebody reads them who does not know what they are, in the encodings that browsers store text in. */
    const readable = (value: unknown): unknown => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        const decoded = ['latin1', 'utf-8', 'utf-16le'].map((name) => new TextDecoder(name).decode(value));
        return { decoded };
      }
      if (Array.isArray(value)) return value.map(readable);
      if (value === null || typeof value !== 'object') return value;
      if (value instanceof CryptoKey) return { key: value.algorithm.name };
      return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, readable(member)]));
    };
    const databases: Record<string, unknown[]> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      databases[name] = [];
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        databases[name].push(
          ...(await done(rows.getAllKeys())),
          ...(await done(rows.getAll())).map(readable),
        );
      }
      database.close();
    }
    return {
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases,
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    };
  });
