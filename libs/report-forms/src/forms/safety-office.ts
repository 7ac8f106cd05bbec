import { defineReportForm } from '../define-report-form.js';

export const safetyOfficeForm = defineReportForm({
  kind: 'safety-office',
  partyKind: 'SAFETY_OFFICE',
  version: 1,
  title: 'Trygghetsfunktionens veckorapport',
  intro:
    'Trygghetsvärdarnas rundor, kameror ur drift, felanmälningar, evenemang och invånarnas synpunkter. Aldrig enskilda.',
  areaText: {
    may: 'Vad trygghetsvärdar, felanmälan och invånare samlat säger om området.',
    goodExample: 'Lugnt på torget, men mörkt på gångvägen mot stationen. Flera har påpekat det.',
    badExample: 'Fru Svensson på Storvägen ringer varje dag om sin granne.',
    provision: '21:7',
  },
  sections: [
    {
      key: 'hosts',
      title: 'Trygghetsvärdar',
      fields: [
        {
          type: 'ROWS',
          key: 'tours',
          label: 'Rundor och iakttagelser',
          max: 60,
          columns: [
            { type: 'AREA', key: 'areaCode', label: 'Område', required: true },
            { type: 'COUNT', key: 'tours', label: 'Rundor', required: true, max: 999 },
            { type: 'AMOUNT', key: 'hours', label: 'Timmar', max: 9999 },
            { type: 'LONG_TEXT', key: 'observations', label: 'Iakttagelser', max: 800 },
          ],
          help: {
            may: 'Antal rundor, timmar och vad som sågs på platsen.',
            goodExample: 'Skogås: 5 rundor, 12 timmar. Lugnt, men glaskross vid lekplatsen.',
            badExample: 'Samma två män satt på bänken som i förra veckan.',
            provision: '21:7',
          },
        },
      ],
    },
    {
      key: 'technology',
      title: 'Kameror och felanmälan',
      fields: [
        {
          type: 'ROWS',
          key: 'camerasOutOfOrder',
          label: 'Kameror ur drift',
          max: 40,
          columns: [
            { type: 'AREA', key: 'areaCode', label: 'Område', required: true },
            { type: 'COUNT', key: 'count', label: 'Antal', required: true, max: 999 },
            { type: 'DATE', key: 'since', label: 'Sedan' },
            { type: 'SHORT_TEXT', key: 'note', label: 'Kommentar', max: 200 },
          ],
          help: {
            may: 'Område, antal och sedan när. Inte vilken kamera eller vad den ser.',
            goodExample: 'Flemingsberg, 1, sedan 18 november. Reservdel beställd.',
            badExample: 'Kamera 7 vid norra porten är blind åt vänster.',
            provision: '18:1',
          },
        },
        {
          type: 'TABLE',
          key: 'faultReports',
          label: 'Felanmälningar per område',
          cell: 'COUNT',
          rows: 'AREAS',
          columns: [
            { code: 'LIGHTING', label: 'Belysning' },
            { code: 'LITTER', label: 'Nedskräpning' },
            { code: 'GRAFFITI', label: 'Klotter' },
            { code: 'GREENERY', label: 'Växtlighet' },
            { code: 'EQUIPMENT', label: 'Trasig utrustning' },
          ],
          max: 9999,
          help: {
            may: 'Antal anmälningar under veckan.',
            goodExample: 'Vårby, belysning: 6.',
            badExample: 'Vem som anmälde.',
            provision: '21:7',
          },
        },
      ],
    },
    {
      key: 'surroundings',
      title: 'Evenemang och synpunkter',
      fields: [
        {
          type: 'ROWS',
          key: 'events',
          label: 'Kommande evenemang',
          max: 40,
          columns: [
            { type: 'SHORT_TEXT', key: 'what', label: 'Vad', required: true, max: 160 },
            { type: 'AREA', key: 'areaCode', label: 'Område', required: true },
            { type: 'DATE', key: 'date', label: 'Datum', required: true },
            { type: 'COUNT', key: 'visitors', label: 'Väntade besökare', max: 1_000_000 },
          ],
          help: {
            may: 'Sådant som drar folk eller ändrar hur platsen används.',
            goodExample: 'Julmarknad, Sjödalen-Fullersta, 6 december, 2 000 besökare.',
            badExample: 'Privat fest hos en känd person.',
            provision: '21:7',
          },
        },
        {
          type: 'LONG_TEXT',
          key: 'citizenViews',
          label: 'Invånarnas synpunkter per område',
          perArea: true,
          max: 800,
          help: {
            may: 'Sammanfattning av vad flera har sagt, om platser och situationer.',
            goodExample: 'Flera undviker gångtunneln efter mörkrets inbrott.',
            badExample: 'Citat ur ett mejl med avsändarens namn.',
            provision: '21:7',
          },
        },
      ],
    },
  ],
});
