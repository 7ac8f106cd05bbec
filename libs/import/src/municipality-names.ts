export interface Municipality {
  code: string;
  name: string;
}

export interface MunicipalityNames {
  find(name: string): Municipality | null;
}

const SUFFIX = / (kommun|stad)$/;

/**
 * Tolerant look-up of municipality names: case, hyphens and "Huddinge kommun" make no difference, diacritics do,
 * because Håbo and Habo are two municipalities. Names held by several codes find nothing.
 */
export function municipalityNames(municipalities: Iterable<Municipality>): MunicipalityNames {
  const byKey = new Map<string, Municipality | null>();
  for (const municipality of municipalities) {
    for (const key of keysOf(municipality.name)) {
      const known = byKey.get(key);
      byKey.set(key, known === undefined || known?.code === municipality.code ? municipality : null);
    }
  }
  return {
    find: (name) => {
      const found = keysOf(name).map((key) => byKey.get(key));
      return found.find((municipality) => municipality) ?? null;
    },
  };
}

function keysOf(name: string): string[] {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
  if (!SUFFIX.test(plain)) return [plain];
  const short = plain.replace(SUFFIX, '');
  return short.endsWith('s') ? [plain, short, short.slice(0, -1)] : [plain, short];
}
