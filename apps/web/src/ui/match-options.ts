interface Searchable {
  value: string;
  label: string;
  group?: string;
  keywords?: readonly string[];
}

/** Lower case without the accents that are typed by chance; å, ä and ö stay letters of their own. */
function fold(text: string): string {
  return text
    .toLocaleLowerCase('sv-SE')
    .replace(/[éèê]/g, 'e')
    .replace(/ü/g, 'y')
    .replace(/\s+/g, ' ')
    .trim();
}

function rank(option: Searchable, words: readonly string[], whole: string): number | null {
  const label = fold(option.label);
  const code = fold(option.value);
  const haystack = [label, code, ...(option.keywords ?? []).map(fold), fold(option.group ?? '')].join(' ');
  if (!words.every((word) => haystack.includes(word))) return null;
  if (code === whole || label === whole) return 0;
  if (label.startsWith(whole) || code.startsWith(whole)) return 1;
  if (label.split(/[\s/-]/).some((part) => part.startsWith(whole))) return 2;
  if (label.includes(whole)) return 3;
  return 4;
}

/** The options that hold every typed word in label, code, synonyms or group; the closest first. */
export function matchOptions<Option extends Searchable>(options: readonly Option[], typed: string): Option[] {
  const whole = fold(typed);
  if (whole === '') return [...options];
  const words = whole.split(' ');
  return options
    .map((option, order) => ({ option, order, rank: rank(option, words, whole) }))
    .filter((match): match is typeof match & { rank: number } => match.rank !== null)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map((match) => match.option);
}
