import { defineReportForm } from '../define-report-form.js';

export const policeForm = defineReportForm({
  kind: 'police',
  partyKind: 'POLICE',
  version: 1,
  title: 'Polisens veckorapport',
  intro:
    'Platser, mönster och planerad närvaro. Aldrig personer, misstankar eller uppgifter ur en utredning.',
  areaText: {
    may: 'Vad som har ändrats sedan förra veckan, på vilka platser och tider.',
    goodExample: 'Fler bråk vid centrum fredag och lördag kväll, lugnare under veckodagarna.',
    badExample: 'Den gripne 17-åringen från Grantorp är nu släppt.',
    provision: '18:1',
  },
  presenceColumns: [{ type: 'DATE', key: 'embargoUntil', label: 'Sprids inte utanför gruppen före' }],
  sections: [
    {
      key: 'offences',
      title: 'Brottsgrupper',
      fields: [
        {
          type: 'CHOICE',
          key: 'offenceBasis',
          label: 'Antalen avser',
          standing: true,
          options: [
            { code: 'COMMITTED', label: 'Brott begångna under veckan' },
            { code: 'REPORTED', label: 'Anmälningar gjorda under veckan' },
          ],
          help: {
            may: 'Veckan för anmälan är inte veckan för brottet. Ange vilken ni har räknat.',
            goodExample: 'Brott begångna under veckan.',
            badExample: 'En blandning av båda, utan att det sägs.',
            provision: '35:1',
          },
        },
        {
          type: 'TABLE',
          key: 'offenceCounts',
          label: 'Antal per brottsgrupp och område',
          cell: 'COUNT',
          rows: 'AREAS',
          columns: [
            { code: 'VIOLENCE', label: 'Våld utomhus' },
            { code: 'THREAT', label: 'Hot och ofredande' },
            { code: 'ROBBERY', label: 'Rån' },
            { code: 'WEAPON', label: 'Vapen' },
            { code: 'NARCOTICS', label: 'Narkotika' },
            { code: 'BURGLARY', label: 'Inbrott' },
            { code: 'THEFT', label: 'Stöld' },
            { code: 'VEHICLE', label: 'Fordonsbrott' },
            { code: 'DAMAGE', label: 'Skadegörelse' },
            { code: 'TRAFFIC', label: 'Trafikbrott' },
          ],
          max: 9999,
          help: {
            may: 'Antal per grupp och område. Tom ruta betyder att ni inte har räknat, 0 att inget hände.',
            goodExample: 'Flemingsberg, stöld: 12.',
            badExample: 'Ett antal som gäller en enda adress eller en enda målsägande.',
            provision: '35:1',
          },
        },
      ],
    },
    {
      key: 'patterns',
      title: 'Mönster',
      fields: [
        {
          type: 'ROWS',
          key: 'patterns',
          label: 'Mönster att känna till',
          max: 20,
          columns: [
            { type: 'AREA', key: 'areaCode', label: 'Område' },
            {
              type: 'LONG_TEXT',
              key: 'what',
              label: 'Vad återkommer',
              required: true,
              max: 600,
              templates: true,
            },
            { type: 'SHORT_TEXT', key: 'when', label: 'När', max: 120 },
          ],
          help: {
            may: 'Plats, tid och tillvägagångssätt som återkommer.',
            goodExample: 'Katalysatorer stjäls från infartsparkeringen, vardagar kl. 8–15.',
            badExample: 'Misstänkt är ett par i vit skåpbil som bor i området.',
            provision: '18:1',
          },
        },
        {
          type: 'LONG_TEXT',
          key: 'helpWanted',
          label: 'Önskad hjälp med iakttagelser',
          max: 1000,
          help: {
            may: 'Vad de andra parterna kan hålla ögonen på i sitt vanliga arbete.',
            goodExample: 'Håll utkik efter öppnade elskåp kring garagen i Visättra.',
            badExample: 'Ring oss om ni ser mannen på bilden.',
            provision: '18:2',
          },
        },
      ],
    },
  ],
});
