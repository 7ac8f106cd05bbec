import { HELD_OUT_GIVEN, HELD_OUT_SURNAMES } from './held-out-names.js';
import type { Draw } from './draw.js';

/** What people write when they forget the rule; `{full}`, `{given}` and `{family}` become names. */
const SENTENCES: readonly string[] = [
  'Väktaren pratade med {full} vid entrén till centrumhuset.',
  'På fritidsgården var det {given} som startade bråket.',
  '{full} greps av polis utanför butiken vid 22-tiden.',
  '{given} och {given} har setts klottra vid stationen.',
  'Eleven {given} har hotat flera kamrater på skolgården.',
  'Ordningsvakterna avvisade {full} från simhallen.',
  'En kille som heter {given} säljer vejp till yngre barn.',
  'Enligt {full}, som bor i området, har det varit lugnt.',
  'Fastighetsskötaren {full} ringde om skadegörelse i källaren.',
  'Vi misstänker att {given} ligger bakom skadegörelsen.',
  'Polisen sökte {full} för vittnesmål.',
  'Två pojkar, {given} och {given}, kastade ägg mot bussen.',
  'Kontakt togs med {given}s mamma efter händelsen.',
  'Personalen känner igen {given} från tidigare bråk.',
  'Rektor {full} har polisanmält händelsen.',
  'Gruppen leds av {given} {family} enligt uppgift från boende.',
  'Det var {full} som larmade räddningstjänsten.',
  'Misstänkt gärningsman är {full}, 19 år.',
  'Efter bråket körde {given} iväg på en moped.',
  '{full} hotade bibliotekets personal i tisdags.',
  'Butiksägaren {full} vill ha fler kameror.',
  'Samtal hölls med familjen {family} om störningarna.',
  'Herr {family} har klagat på ljudnivån flera gånger.',
  'Vi har pratat med {given} om att inte köra moped på gångvägen.',
  'Målsägande {full} fick lindriga skador.',
  'Fältaren såg {given} tillsammans med äldre ungdomar.',
  'Bråket började när {given} knuffade {given}.',
  'Uppgifterna kommer från {full} på bostadsbolaget.',
  'Vittnet {full} såg en vit skåpbil.',
  'Hemma hos {given} samlas ungdomar varje kväll.',
  'Mopeden tillhör {full}.',
  'Skolvärden {given} avbröt slagsmålet.',
  '{given} {family} åtog sig att ringa fastighetsägaren.',
  'Den misstänkte, {full}, är känd sedan tidigare.',
  'Igår blev {given} slagen av en äldre pojke.',
  'En flicka vid namn {given} fick sin telefon stulen.',
  'Samordnaren bad {full} att återkomma med siffror.',
  'Föräldrarna till {given} är informerade.',
  'Stökigt kring {given} hela veckan, se tidigare rapport.',
  'Mötet leddes av {full}.',
  'Hotet riktades mot {full} och hennes kollega.',
  '{given}, 14 år, bar kniv på skolan.',
  'Ledaren {given} {family} stannade kvar till stängning.',
  'Anmälare: {full}',
  'Gärningsman: {given} {family}, bor i närheten.',
  'Vi fick tipset av {given} på nattvandringen.',
  'Branden anlades troligen av {full}.',
  'Bilen kördes av {given} utan körkort.',
  'Grannen {full} hörde skott.',
  '{given} {family} och hans bror greps samma kväll.',
  'När polisen kom sprang {given} från platsen.',
  'Ungdomarna nämnde {given} som den som säljer.',
  'Kuratorn har talat med {given} och hans vårdnadshavare.',
  'I samband med matchen misshandlades {full}.',
  'Vaktmästare {family} hittade fönstret krossat.',
  'Det är {given}s gäng som håller till i garaget.',
  'Kvinnan, {full}, vill inte anmäla.',
  'Boende ({full}) mejlade bilder på klottret.',
  'Kamerorna visar att {given} öppnade porten.',
  'Kontaktperson på skolan: {full}.',
];

export interface NameSentence {
  text: string;
  /** Where the names stand: start and end in UTF-16 units. */
  names: readonly { start: number; end: number }[];
}

/** `count` sentences, every template in turn, with names that the detector does not hold. */
export function nameSentences(count: number, draw: Draw): NameSentence[] {
  return Array.from({ length: count }, (_, index) => filled(SENTENCES[index % SENTENCES.length] ?? '', draw));
}

function filled(template: string, draw: Draw): NameSentence {
  let text = '';
  const names: { start: number; end: number }[] = [];
  for (const piece of template.split(/(\{(?:full|given|family)\})/)) {
    const name = piece.startsWith('{') ? nameFor(piece, draw) : '';
    if (name !== '') names.push({ start: text.length, end: text.length + name.length });
    text += name === '' ? piece : name;
  }
  return { text, names };
}

function nameFor(kind: string, draw: Draw): string {
  const given = draw.of(HELD_OUT_GIVEN);
  const family = draw.of(HELD_OUT_SURNAMES);
  if (kind === '{given}') return given;
  return kind === '{family}' ? family : `${given} ${family}`;
}
