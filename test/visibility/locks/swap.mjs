import path from 'node:path';

/** @typedef {{ sql: string[], edits: { file: string, from: string, to: string }[] }} Tampering */

/** Vite plugin: the permissive twin in the place of the service's row rule. */
export function withoutRowRule(root) {
  const real = path.join(root, 'apps/api/src/access/visible-to.ts');
  const twin = path.join(root, 'test/visibility/locks/visible-to.ts');
  return {
    name: 'without-row-rule',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('visible-to.js') || importer === undefined) return null;
      const found = path.resolve(path.dirname(importer), source.replace(/\.js$/, '.ts'));
      return found === real ? twin : null;
    },
  };
}

/** Vite plugin: edits the product's source as it is loaded. An edit that finds nothing to edit is an error. */
export function withEdits(root, edits) {
  const left = new Set(edits);
  return {
    name: 'with-edits',
    enforce: 'pre',
    transform(code, id) {
      let edited = code;
      for (const edit of edits) {
        if (id.split('?')[0] !== path.join(root, edit.file)) continue;
        if (!edited.includes(edit.from)) throw new Error(`${edit.file} no longer says: ${edit.from}`);
        edited = edited.replaceAll(edit.from, edit.to);
        left.delete(edit);
      }
      return edited === code ? null : { code: edited, map: null };
    },
    /** The edits of files that were never loaded. */
    unused: () => [...left],
  };
}

/** Turns row-level security off on every table, as the owner. */
export const WITHOUT_ROW_LEVEL_SECURITY = `do $$ declare t regclass; begin
  for t in select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relrowsecurity
  loop execute format('alter table %s disable row level security', t); end loop; end $$`;
