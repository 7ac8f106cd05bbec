import type { KFinding, Remedy } from './k-finding.js';

const persons = (count: number): string => (count === 1 ? '1 person' : `${count} personer`);

function remedyText({ place, time, category, without, persons: count }: Remedy): string {
  const written = [
    place && `”${place}” i stället för platsen`,
    time,
    category && `”${category}” i stället för kategorin`,
  ].filter(Boolean);
  const parts = [
    ...(written.length ? [`skriv ${written.join(' och ')}`] : []),
    ...(without === undefined ? [] : [`ta bort ”${without}”`]),
  ];
  return `${parts.join(' och ')} (passar då ${count})`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is wrong and what to write in its place, as the coordinator reads it. */
export function kSentence(finding: Omit<KFinding, 'sentence'>): string {
  const { attributes, place, category, k } = finding;
  const what = [...attributes, category.label.toLowerCase(), place.label].join(', ');
  const found = `Beskrivningen ”${what}” och tiden passar bara ${persons(finding.persons)}; det ska vara minst ${k}.`;
  const remedies = finding.remedies.map(remedyText);
  if (!remedies.length)
    return `${found} Ingen grövre plats, tid eller kategori räcker: ta bort det som beskriver personen.`;
  return `${found} ${capital(remedies.join(', eller '))}.`;
}
