import type { PartyKind } from '@samlad/domain/party-kinds.js';

/** What a party usually writes in the common part of its report; all invented. */
export interface ReportWords {
  needs: readonly [to: PartyKind | 'ANY', text: string][];
  presence: readonly [who: string, when: string][];
  /** Columns that only this party's form has. */
  presenceExtra?: Record<string, unknown>;
  sourcesUsed: string;
  sourcesLeftOut: string;
  substitute: string;
}

export const REPORT_WORDS: Record<PartyKind, ReportWords> = {
  POLICE: {
    needs: [
      ['SAFETY_OFFICE', 'Belysningen längs gångvägen behöver lagas före helgen.'],
      ['SCHOOL', 'Påminn vårdnadshavare om trimmade mopeder och A-traktorer.'],
      ['CULTURE_LEISURE', 'Öppen aktivitet lördag kväll skulle avlasta torget.'],
      ['ANY', 'Iakttagelser om fordon som rör sig långsamt i villakvarter dagtid.'],
    ],
    presence: [
      ['Områdespoliser', 'fredag och lördag kl. 18–02'],
      ['Områdespoliser', 'onsdag kl. 14–20'],
      ['Patrull till fots', 'torsdag kl. 15–19'],
    ],
    presenceExtra: { embargoUntil: null },
    sourcesUsed: 'Egna system till och med söndag kväll. Händelser som anmäls senare saknas.',
    sourcesLeftOut: 'Uppgifter ur pågående utredningar.',
    substitute: 'Gruppchef, områdespolisen',
  },
  RESCUE: {
    needs: [
      ['SAFETY_OFFICE', 'Brandvägen behöver skyltas och hållas fri från parkerade bilar.'],
      ['SCHOOL', 'Genomgång av hur skolorna förvarar avfall vid fasad.'],
      ['ANY', 'Säg till om soprum som står olåsta.'],
    ],
    presence: [
      ['Brandinformatör', 'tisdag kl. 10–14'],
      ['Tillsynsförrättare', 'torsdag kl. 09–15'],
    ],
    sourcesUsed: 'Händelserapporter för hela veckan.',
    sourcesLeftOut: 'Sjukvårdslarm och händelser i enskilda bostäder utan betydelse för området.',
    substitute: 'Vakthavande brandingenjör',
  },
  SCHOOL: {
    needs: [
      ['POLICE', 'Synlig närvaro vid busstorget efter skoltid.'],
      ['SAFETY_OFFICE', 'Trygghetsvärdar vid infarten på morgonen.'],
      ['CULTURE_LEISURE', 'Aktiviteter direkt efter skoldagen på torsdagar.'],
      ['SOCIAL_SERVICES', 'Fältgruppen på plats vid skolornas gemensamma kväll.'],
    ],
    presence: [
      ['Trafikvuxna', 'måndag–fredag kl. 07.30–08.15'],
      ['Rastvakter, utökat', 'måndag–fredag kl. 11–13'],
    ],
    sourcesUsed: 'Skolornas svar till och med måndag kl. 12.',
    sourcesLeftOut: 'Händelser som gäller en enda skola eller en enda elev.',
    substitute: 'Biträdande verksamhetschef, grundskolan',
  },
  CULTURE_LEISURE: {
    needs: [
      ['POLICE', 'Förbi vid stängning fredag och lördag.'],
      ['SAFETY_OFFICE', 'Lampan vid entrén behöver bytas.'],
      ['SOCIAL_SERVICES', 'Fältgruppen gärna på plats vid öppen kväll.'],
    ],
    presence: [
      ['Fritidsledare', 'tisdag–fredag kl. 15–21'],
      ['Mobilt team', 'lördag kl. 18–23'],
    ],
    sourcesUsed: 'Verksamheternas dagböcker och besöksräkning.',
    sourcesLeftOut: 'Enskilda samtal med besökare.',
    substitute: 'Enhetschef, mötesplatser',
  },
  SOCIAL_SERVICES: {
    needs: [
      ['CULTURE_LEISURE', 'Fler öppna aktiviteter sena fredagar.'],
      ['POLICE', 'Synlig polis kring stationen tidig kväll.'],
      ['SCHOOL', 'Information till vårdnadshavare före helgen.'],
    ],
    presence: [
      ['Fältgruppen', 'fredag och lördag kl. 18–24'],
      ['Fältgruppen', 'onsdag kl. 16–21'],
    ],
    sourcesUsed: 'Fältgruppens samlade intryck per kommundel.',
    sourcesLeftOut: 'Allt som rör enskilda.',
    substitute: 'Enhetschef, öppenvården',
  },
  SAFETY_OFFICE: {
    needs: [
      ['POLICE', 'Kontroll av mopeder på gångvägarna.'],
      ['RESCUE', 'Råd om containrar nära fasad.'],
      ['SCHOOL', 'Vilka vägar eleverna undviker på eftermiddagen.'],
      ['CULTURE_LEISURE', 'Samordna nattvandring med öppen verksamhet.'],
    ],
    presence: [
      ['Trygghetsvärdar', 'måndag–söndag kl. 16–24'],
      ['Trygghetsvärdar, dubbel runda', 'fredag och lördag kl. 17–01'],
    ],
    sourcesUsed: 'Trygghetsvärdarnas rundor, felanmälan och synpunkter till kommunen.',
    sourcesLeftOut: 'Inlägg i sociala medier som inte gått att bekräfta.',
    substitute: 'Säkerhetschef',
  },
};

/** What waits in the coming weeks, by month from January. */
export const OUTLOOKS: readonly string[] = [
  'Mörka kvällar och halt väglag. Färre ute, men mer oro kring stationerna.',
  'Sportlovet ger fler barn och unga ute dagtid. Extra öppet på fritidsgårdarna.',
  'Ljusare kvällar. Mopeder och A-traktorer brukar synas mer från slutet av månaden.',
  'Påsklov och valborg. Gräsbränder brukar öka i torrt väder.',
  'Skolavslutning och studentfirande närmar sig. Fler samlingar i parkerna.',
  'Skolavslutning, sedan sommarlov. Verksamheterna går över till sommartider.',
  'Semestertider. Villor står tomma, boende uppmanas att anlita grannar.',
  'Skolstart. Trafiken kring skolorna behöver vuxna på plats första veckorna.',
  'Kvällarna blir mörkare. Belysning längs gångvägar bör gås igenom.',
  'Höstlov och allhelgonahelg. Smällare brukar börja höras.',
  'Mörker hela eftermiddagen. Bostadsinbrott brukar öka före jul.',
  'Jul och nyår. Fyrverkerier och fler brandlarm väntas.',
];
