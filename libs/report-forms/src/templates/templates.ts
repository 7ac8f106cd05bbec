/**
 * Quick sentences by category of incident, with places to fill in between brackets. One entry a category, the usual
 * sentence first; they say where, when and how much, and leave no place for a person. Source: domain guide §7 and §9.
 */
export const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  'VLD-01': [
    'Misshandel utomhus vid [plats], [tid]. [antal] händelser i veckan.',
    'Våld utomhus har återkommit vid [plats], oftast [tid].',
  ],
  'VLD-02': ['Hot i offentlig miljö vid [plats], [tid]. [antal] händelser i veckan.'],
  'VLD-03': [
    'Rån vid [plats], [tid]. [antal] händelser i veckan.',
    'Rånen har flyttat från [plats] till [plats], oftast [tid].',
  ],
  'VLD-04': ['Rån mellan unga vid [plats], [tid]. [antal] händelser, tillvägagångssätt: [vad].'],
  'VLD-05': ['Ofredande i offentlig miljö i området, [tid]. [antal] händelser i veckan.'],
  'VLD-06': ['Hot eller våld mot personal i [verksamhet], [tid]. [åtgärd] är genomfört.'],
  'VLD-07': ['Blåljuspersonal hindrades eller angreps vid [plats], [tid]. Nu gäller [åtgärd].'],
  'VLD-08': ['Skottlossning vid [plats], [tid]. Synlig närvaro till och med [tid].'],
  'VLD-09': ['Sprängning vid [plats], [tid]. Avspärrat till och med [tid].'],
  'VLD-10': ['Kniv eller annat vapen har påträffats vid [plats], [tid]. [antal] fynd i veckan.'],
  'VLD-11': ['Nivån för våld i nära relation i kommunen jämfört med förra veckan: [jämfört].'],
  'ORD-01': [
    'Störande samlingar vid [plats], oftast [tid]. Jämfört med förra veckan: [jämfört].',
    'Samlingarna vid [plats] har upphört sedan [åtgärd].',
  ],
  'ORD-02': ['Bråk vid [plats], oftast [tid]. [antal] händelser. Jämfört med förra veckan: [jämfört].'],
  'ORD-03': ['Berusade i offentlig miljö vid [plats], oftast [tid]. Jämfört med förra veckan: [jämfört].'],
  'ORD-04': ['Fyrverkerier och smällare vid [plats], oftast [tid]. [antal] händelser i veckan.'],
  'ORD-05': ['Klagomål på störande ljud vid [plats], oftast [tid]. [antal] anmälningar.'],
  'ORD-06': [
    'Buskörning vid [plats] med moped eller A-traktor, oftast [tid]. Jämfört med förra veckan: [jämfört].',
    'Mopedåkningen vid [plats] har minskat sedan [åtgärd].',
  ],
  'ORD-07': ['Trakasserier mot förbipasserande vid [plats], oftast [tid]. [antal] händelser i veckan.'],
  'ORD-08': ['Obehöriga i trapphus och garage kring [plats], oftast [tid]. [åtgärd] är planerat.'],
  'NAR-01': ['Misstänkt öppen försäljning vid [plats], oftast [tid]. Jämfört med förra veckan: [jämfört].'],
  'NAR-02': ['Tecken på bruk av narkotika vid [plats], oftast [tid]. Jämfört med förra veckan: [jämfört].'],
  'NAR-03': ['Fynd av [vad] vid [plats], [tid]. [antal] fynd i veckan.'],
  'NAR-04': ['Tecken på langning av alkohol vid [plats], oftast [tid]. Tillsyn: [åtgärd].'],
  'NAR-05': ['Tobak eller vape säljs till minderåriga kring [plats]. Tillsyn: [åtgärd].'],
  'NAR-06': ['Tecken på dopning i träningsmiljöer i området. [åtgärd] är planerat.'],
  'NAR-07': ['Spelmiljöer kring [plats] uppmärksammas, oftast [tid]. Tillsyn: [åtgärd].'],
  'EGE-01': [
    'Bostadsinbrott i området, oftast [tid]. [antal] inbrott, tillvägagångssätt: [vad].',
    'Inga bostadsinbrott i veckan. Grannsamverkan påminns om [vad].',
  ],
  'EGE-02': ['Inbrott i [verksamhet] vid [plats], [tid]. [åtgärd] är genomfört.'],
  'EGE-03': [
    'Butiksstölder vid [plats], oftast [tid]. [antal] anmälda. Jämfört med förra veckan: [jämfört].',
  ],
  'EGE-04': ['Fordonsbrott kring [plats], oftast [tid]. Det som tas är [vad].'],
  'EGE-05': ['Cykelstölder vid [plats], oftast [tid]. [antal] anmälda i veckan.'],
  'EGE-06': ['Skadegörelse vid [plats], [tid]. [vad] är skadat, [åtgärd] är beställt.'],
  'EGE-07': ['Klotter vid [plats]. Sanerat [tid]. Jämfört med förra veckan: [jämfört].'],
  'EGE-08': ['Bedrägeriförsök mot äldre i området, [antal] i veckan. Tillvägagångssätt: [vad].'],
  'BRA-01': ['Brand i byggnad vid [plats], [tid]. Utvecklingen före räddningstjänsten: [vad].'],
  'BRA-02': ['Fordonsbrand vid [plats], [tid]. [antal] fordon i veckan.'],
  'BRA-03': [
    'Bränder i containrar och soprum kring [plats], oftast [tid]. [antal] i veckan.',
    'Inga soprumsbränder i veckan. [åtgärd] fortsätter.',
  ],
  'BRA-04': ['Brand i mark eller skog vid [plats], [tid]. Orsak: [vad].'],
  'BRA-05': ['Brandtillbud på skolor i området, [antal] i veckan. [åtgärd] är genomfört.'],
  'BRA-06': ['Automatlarm utan tillbud, [antal] i veckan. Vanligaste orsak: [vad].'],
  'BRA-07': ['Framkomligheten hindrades vid [plats], [tid], av [vad]. [åtgärd] behövs.'],
  'BRA-08': ['Drunkningstillbud vid [plats], [tid]. [åtgärd] är genomfört.'],
  'BRA-09': ['Larm om nödställd i området, [antal] i veckan. Jämfört med förra veckan: [jämfört].'],
  'TRA-01': ['Höga hastigheter på [väg], oftast [tid]. Mätning visar [vad].'],
  'TRA-02': ['Trafikolycka på [väg], [tid]. Vägen var påverkad till [tid].'],
  'TRA-03': ['Farlig skolväg vid [plats], oftast [tid], på grund av [vad].'],
  'TRA-04': ['Körning på gångvägen vid [plats], oftast [tid]. [åtgärd] behövs.'],
  'PLA-01': ['Belysningen är trasig vid [plats] sedan [tid]. Felanmäld [tid].'],
  'PLA-02': ['Nedskräpning vid [plats]. Städat [tid]. Jämfört med förra veckan: [jämfört].'],
  'PLA-03': ['Skymd sikt vid [plats] av [vad]. [åtgärd] behövs.'],
  'PLA-04': ['Övergiven lokal eller övergivet fordon vid [plats] sedan [tid]. [åtgärd] behövs.'],
  'PLA-05': ['Tillhåll vid [plats], oftast [tid]. Tecken: [vad].'],
  'PLA-06': ['[vad] är trasigt vid [plats] sedan [tid]. Felanmält [tid].'],
  'PLA-07': ['Flera undviker [plats], oftast [tid]. Det som nämns är [vad].'],
  'SKO-01': ['Konflikter mellan grupper kring skolorna i området. Jämfört med förra veckan: [jämfört].'],
  'SKO-02': ['Obehöriga på skolor i området, [antal] gånger, oftast [tid]. [åtgärd] är genomfört.'],
  'SKO-03': ['Hot mot skolor i området, [antal] i veckan. [åtgärd] är genomfört.'],
  'SKO-04': ['Nivån för kränkningar i området jämfört med förra veckan: [jämfört].'],
  'SKO-05': ['Frånvaron i området jämfört med förra veckan: [jämfört]. Troligt skäl: [vad].'],
  'SKO-06': ['Händelser på [verksamhet] i området, [antal] i veckan, oftast [tid].'],
  'REK-01': ['Tecken på rekrytering i området jämfört med förra veckan: [jämfört]. Miljöer: [vad].'],
  'REK-02': ['Propaganda eller symboler i offentlig miljö i området, [antal] fynd. Borttaget [tid].'],
  'REK-03': ['Rykten om [vad] sprids i området och påverkar [verksamhet].'],
  'REK-04': ['Nivån för hedersrelaterat i kommunen jämfört med förra veckan: [jämfört].'],
  'EVE-01': ['Evenemang vid [plats], [tid]. Väntat antal besökare: [antal]. Behov: [vad].'],
  'EVE-02': ['Demonstration vid [plats], [tid]. Väntat antal deltagare: [antal].'],
  'EVE-03': ['Lov eller skolavslutning [tid]. Samlingar brukar bli vid [plats].'],
  'EVE-04': ['Bygget vid [plats] påverkar [vad] till och med [tid].'],
  'EVE-05': ['En händelse i omvärlden, [vad], kan märkas i området [tid].'],
  'POS-01': ['[vad] genomfördes vid [plats], [tid]. [antal] deltog.'],
  'POS-02': ['Fler rör sig vid [plats] sedan [åtgärd]. Det märks på [vad].'],
};

/** Sentences for an area where little has happened, before any category. */
export const CALM_TEMPLATES: readonly string[] = [
  'Lugnt i veckan, inga nya mönster.',
  'Lugnare än förra veckan, framför allt vid [plats].',
  'Som förra veckan. Det som återstår är [vad].',
];

/** The words that stand for something to fill in, with what each asks for. */
export const BLANKS: Readonly<Record<string, string>> = {
  plats: 'platsens eget namn, aldrig en bostad',
  tid: 'dag och ungefärlig tid',
  antal: 'ett tal',
  vad: 'vad det gäller',
  väg: 'vägens namn',
  verksamhet: 'slag av verksamhet',
  åtgärd: 'vad som görs eller behövs',
  jämfört: 'mer, mindre eller lika',
};

export interface Blank {
  start: number;
  end: number;
  word: string;
}

const BLANK = new RegExp(`\\[(${Object.keys(BLANKS).join('|')})\\]`, 'gu');

/** The places in a text that are still to be filled in, in order; other brackets are the writer's own. */
export function blanksOf(text: string): Blank[] {
  return [...text.matchAll(BLANK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[1] ?? '',
  }));
}

/** The blank that comes after a place in the text, or before it; round the end to the other. Undefined when none is left. */
export function nextBlank(text: string, from: number, forward = true): Blank | undefined {
  const blanks = blanksOf(text);
  return forward ? blanks.find(({ start }) => start >= from) : blanks.findLast(({ end }) => end <= from);
}

/** A text with a sentence put in where the writer stood, parted from what stands beside it, and where the sentence begins. */
export function withTemplate(
  text: string,
  at: { start: number; end: number },
  sentence: string,
): { text: string; start: number } {
  const before = text.slice(0, at.start);
  const after = text.slice(at.end);
  const left = before === '' || /\s$/.test(before) ? '' : ' ';
  const right = after === '' || /^\s/.test(after) ? '' : ' ';
  return { text: before + left + sentence + right + after, start: before.length + left.length };
}
