import { defineReportForm } from '../define-report-form.js';

export const schoolForm = defineReportForm({
  kind: 'school',
  partyKind: 'SCHOOL',
  version: 1,
  title: 'Grundskolornas veckorapport',
  intro:
    'Sammanlagt per kommundel, av skolkontakten. Aldrig elever, klasser, enskilda händelser om en elev eller elevhälsa.',
  areaText: {
    may: 'Läget kring skolorna i kommundelen som helhet.',
    goodExample: 'Oroligt vid två av skolornas cykelställ efter skoldagens slut.',
    badExample: 'En elev i 8B har hamnat i bråk tre gånger.',
    provision: '23:2',
  },
  sections: [
    {
      key: 'basis',
      title: 'Underlag',
      fields: [
        {
          type: 'TABLE',
          key: 'schools',
          label: 'Skolor som har svarat',
          cell: 'COUNT',
          rows: 'AREAS',
          columns: [
            { code: 'ANSWERED', label: 'Har svarat' },
            { code: 'ASKED', label: 'Tillfrågade' },
          ],
          max: 200,
          help: {
            may: 'Hur många skolor per kommundel som siffrorna bygger på.',
            goodExample: 'Vårby: 3 av 4.',
            badExample: 'Namnet på den skola som inte svarade.',
            provision: '23:2',
          },
        },
      ],
    },
    {
      key: 'aggregates',
      title: 'Händelser, sammanlagt',
      fields: [
        {
          type: 'TABLE',
          key: 'aggregates',
          label: 'Antal per kommundel',
          cell: 'COUNT',
          rows: 'AREAS',
          columns: [
            { code: 'CONFLICTS', label: 'Gruppkonflikter' },
            { code: 'OUTSIDERS', label: 'Obehöriga' },
            { code: 'VANDALISM', label: 'Skadegörelse' },
            { code: 'FIRE_ATTEMPTS', label: 'Brandtillbud' },
          ],
          max: 999,
          help: {
            may: 'Sammanlagt antal för kommundelens skolor, minst två skolor.',
            goodExample: 'Flemingsberg, obehöriga: 5.',
            badExample: 'Ett antal som bara gäller en skola eller en elev.',
            provision: '23:2',
          },
        },
      ],
    },
    {
      key: 'levels',
      title: 'Stämningsläge',
      fields: [
        {
          type: 'TABLE',
          key: 'levels',
          label: 'Nivå per kommundel',
          cell: 'LEVEL',
          rows: 'AREAS',
          columns: [
            { code: 'ATTENDANCE', label: 'Frånvaroavvikelse' },
            { code: 'VIOLATIONS', label: 'Kränkningar' },
            { code: 'RUMOURS', label: 'Rykten' },
          ],
          max: 4,
          help: {
            may: 'Bara en nivå 0–4 för kommundelen, aldrig antal elever.',
            goodExample: 'Skogås, frånvaroavvikelse: 1 Iaktta.',
            badExample: '14 elever var borta i fredags.',
            provision: '23:2',
          },
        },
        {
          type: 'LONG_TEXT',
          key: 'rumours',
          label: 'Rykten som påverkar skolorna',
          max: 1000,
          help: {
            may: 'Vad som sprids och vilka områden det gäller, utan vem som säger det eller vem det handlar om.',
            goodExample: 'Rykte om uppgörelse vid centrum på fredag sprids bland högstadieelever.',
            badExample: 'Det sägs att pojken som slutade i våras ska komma tillbaka.',
            provision: '23:2',
          },
        },
      ],
    },
    {
      key: 'needs',
      title: 'Skolornas behov',
      fields: [
        {
          type: 'LONG_TEXT',
          key: 'schoolNeeds',
          label: 'Behov per kommundel',
          perArea: true,
          max: 500,
          help: {
            may: 'Vad skolorna i kommundelen behöver av andra: närvaro, belysning, aktiviteter.',
            goodExample: 'Vuxna vid busstorget kl. 14–16 under veckan före lovet.',
            badExample: 'Någon som kan följa en viss elev hem.',
            provision: '23:2',
          },
        },
      ],
    },
  ],
});
