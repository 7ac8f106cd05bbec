import { defineReportForm } from '../define-report-form.js';

export const cultureLeisureForm = defineReportForm({
  kind: 'culture-leisure',
  partyKind: 'CULTURE_LEISURE',
  version: 1,
  title: 'Kultur & fritids veckorapport',
  intro:
    'Öppettider, besök, aktiviteter och händelser i verksamheterna. Aldrig ungdomar vid namn eller smeknamn.',
  areaText: {
    may: 'Hur det är i och kring verksamheterna jämfört med förra veckan.',
    goodExample: 'Fler äldre ungdomar än vanligt utanför biblioteket efter stängning.',
    badExample: 'Kompisgänget kring ”Jocke” har flyttat till biblioteket.',
    provision: '21:7',
  },
  sections: [
    {
      key: 'openings',
      title: 'Öppettider och besök',
      fields: [
        {
          type: 'ROWS',
          key: 'openings',
          label: 'Öppet nästa vecka',
          max: 40,
          standing: true,
          columns: [
            { type: 'SHORT_TEXT', key: 'venue', label: 'Verksamhet', required: true, max: 120 },
            { type: 'AREA', key: 'areaCode', label: 'Område', required: true },
            { type: 'SHORT_TEXT', key: 'hours', label: 'Tider', required: true, max: 200 },
            {
              type: 'CHOICE',
              key: 'status',
              label: 'Läge',
              options: [
                { code: 'USUAL', label: 'Som vanligt' },
                { code: 'EXTRA', label: 'Utökat' },
                { code: 'LIMITED', label: 'Begränsat' },
                { code: 'CLOSED', label: 'Stängt' },
              ],
            },
          ],
          help: {
            may: 'Verksamhet, område och tider. Förra veckans rader följer med.',
            goodExample: 'Skogås fritidsgård, tis–fre kl. 15–21, lör 16–22.',
            badExample: 'Namnen på dem som arbetar på fredag.',
            provision: '39',
          },
        },
        {
          type: 'CHOICE',
          key: 'visitorLevel',
          label: 'Besök per område',
          perArea: true,
          options: [
            { code: 'CLOSED', label: 'Stängt' },
            { code: 'FEWER', label: 'Färre än vanligt' },
            { code: 'USUAL', label: 'Som vanligt' },
            { code: 'MORE', label: 'Fler än vanligt' },
            { code: 'MANY_MORE', label: 'Många fler än vanligt' },
          ],
          help: {
            may: 'Antalet besökare jämfört med vad som brukar gälla.',
            goodExample: 'Fler än vanligt.',
            badExample: 'Vilka som har kommit.',
            provision: '21:7',
          },
        },
      ],
    },
    {
      key: 'activities',
      title: 'Aktiviteter på allmän plats',
      fields: [
        {
          type: 'ROWS',
          key: 'activities',
          label: 'Genomförda och planerade aktiviteter',
          max: 40,
          columns: [
            { type: 'SHORT_TEXT', key: 'what', label: 'Vad', required: true, max: 160 },
            { type: 'AREA', key: 'areaCode', label: 'Område', required: true },
            { type: 'SHORT_TEXT', key: 'place', label: 'Plats', max: 120 },
            { type: 'SHORT_TEXT', key: 'when', label: 'När', required: true, max: 120 },
            { type: 'COUNT', key: 'participants', label: 'Deltagare', max: 100_000 },
          ],
          help: {
            may: 'Vad som erbjuds, var och när, och hur många som kom.',
            goodExample: 'Nattfotboll, Vårby, lördag kl. 20–23, 35 deltagare.',
            badExample: 'Deltagarlista.',
            provision: '21:7',
          },
        },
      ],
    },
    {
      key: 'venues',
      title: 'Händelser i verksamheterna',
      fields: [
        {
          type: 'TABLE',
          key: 'venueIncidents',
          label: 'Antal händelser per område',
          cell: 'COUNT',
          rows: 'AREAS',
          columns: [
            { code: 'YOUTH_CENTRE', label: 'Fritidsgård' },
            { code: 'LIBRARY', label: 'Bibliotek' },
            { code: 'SPORTS', label: 'Idrott och bad' },
            { code: 'CULTURE', label: 'Kulturlokal' },
          ],
          max: 999,
          help: {
            may: 'Händelser som krävde att personal ingrep.',
            goodExample: 'Sjödalen-Fullersta, bibliotek: 3.',
            badExample: 'Vem som stängdes av från biblioteket.',
            provision: '21:7',
          },
        },
        {
          type: 'LONG_TEXT',
          key: 'atmosphere',
          label: 'Stämningen bland besökarna',
          max: 1000,
          help: {
            may: 'Vad ungdomar och andra besökare talar om på ett allmänt plan.',
            goodExample: 'Många är oroliga inför nyårshelgen och smällare vid centrum.',
            badExample: 'En flicka berättade att hennes bror är hotad.',
            provision: '26:1',
          },
        },
      ],
    },
  ],
});
