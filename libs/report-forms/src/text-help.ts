import type { FieldHelp } from './fields.js';

const MEETING = {
  may: 'Det som sägs om platser, mönster och vem som gör vad. Protokollet är en allmän handling.',
  provision: '39',
} as const;

/**
 * What may be written in each kind of free text outside the report form, whose fields carry their own: one good and one
 * bad example, and the provision. A new kind is an entry here. Source: domain guide §7, last line.
 */
export const TEXT_HELP = {
  INCIDENT: {
    may: 'Vad som hände och var. Roller och åldersspann räcker; inga namn, nummer eller adresser.',
    goodExample: 'Två grupper tonåringar bråkade vid busstorget, skingrades av väktare.',
    badExample: 'Anna Lind på Storgatan 4 slog sin granne.',
    provision: '35:1',
  },
  ACTION_TAKEN: {
    may: 'Vad den egna parten gjorde på plats eller efteråt.',
    goodExample: 'Dialog med gruppen, extra rond klockan 23.',
    badExample: 'Mannen, 850101-XXXX, kördes hem till lägenhet 1203.',
    provision: '35:1',
  },
  PLACE: {
    may: 'Platsens eget namn. Gatan utan nummer, aldrig en bostad.',
    goodExample: 'Busstorget vid stationen.',
    badExample: 'Storgatan 4, lgh 1203.',
    provision: '26:1',
  },
  PROBLEM: {
    may: 'Det som återkommer: plats, tid, slag av händelse.',
    goodExample: 'Störande körning med mopeder på gångvägen, vardagskvällar.',
    badExample: 'Bröderna i port 7 ställer till det varje kväll.',
    provision: '18:1',
  },
  CAUSE: {
    may: 'Varför problemet finns: platsen, tillfället, det som saknas.',
    goodExample: 'Gångtunneln är mörk och saknar insyn efter klockan 18.',
    badExample: 'Pojken har adhd och får ingen hjälp hemma.',
    provision: '26:1',
  },
  EFFECT: {
    may: 'Vad som väntas bli annorlunda, på kort och lång sikt.',
    goodExample: 'Färre larm från torget på fredagskvällar inom tre månader.',
    badExample: 'Att ligaledaren flyttar härifrån.',
    provision: '18:1',
  },
  COMMITMENT: {
    may: 'Vad parten gör inom sin egen rådighet, och vilken funktion som ansvarar.',
    goodExample: 'Fältgruppen går på torget fredag och lördag klockan 18–23.',
    badExample: 'Kalle Berg ringer familjen på 070-123 45 67.',
    provision: '39',
  },
  DOSAGE: {
    may: 'Vad som faktiskt gjordes, och vad som kom i vägen.',
    goodExample: 'Sex besök, ett pass ställdes in.',
    badExample: 'Vi pratade med samma kille som vanligt och hans mamma.',
    provision: '21:7',
  },
  REASON: {
    may: 'Skälet i sak, så att den som läser om ett år förstår. Inga personer.',
    goodExample: 'Planerad närvaro som inte bör bli känd i förväg.',
    badExample: 'Rör den misstänkte som polisen söker.',
    provision: '18:1',
  },
  RETURN: {
    may: 'Vad som behöver rättas. Upprepa inte det som inte borde ha stått där.',
    goodExample: 'Texten om ett av områdena pekar ut ett hushåll. Skriv platsen grövre.',
    badExample: 'Ta bort att Anna Lind blev slagen.',
    provision: '39',
  },
  ASSESSMENT: {
    may: 'Vad som har ändrats sedan förra veckan, var, och vad det beror på.',
    goodExample: 'Fler bränder i containrar runt centrum, troligen samma kvällar.',
    badExample: 'Brodern till den skjutne är tillbaka i området.',
    provision: '18:1',
  },
  DECISION: {
    ...MEETING,
    goodExample: 'Belysningen i gångtunneln lagas före den första december.',
    badExample: 'Socialtjänsten tar kontakt med familjen på Storgatan 4.',
  },
  MINUTES: {
    ...MEETING,
    goodExample: 'Polisen redovisade läget i centrum. Gruppen enades om fler gemensamma ronder.',
    badExample: 'Polisen berättade om förhöret med pojken.',
  },
  GROUP: {
    may: 'Vad gruppen eller överenskommelsen är till för. Alla som hör till den ser det.',
    goodExample: 'Planering av gemensamma ronder i centrum.',
    badExample: 'Ärendet med familjen på Storgatan.',
    provision: '39',
  },
} as const satisfies Record<string, FieldHelp>;

export type TextKind = keyof typeof TEXT_HELP;
