import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { Role } from '@samlad/domain/permissions.js';
import type { PartySpec } from '../setup/add-municipality.js';

export const DEMO_ISSUER = 'demo';
export const MUNICIPALITY_NAME = 'Huddinge kommun';

/** The six parties with the authority that each belongs to. */
export const PARTIES: readonly PartySpec[] = [
  {
    kind: 'POLICE',
    name: 'Polis',
    shortName: 'Polis',
    authority: 'Polismyndigheten',
    units: ['Kommunpolis', 'Områdespolis'],
  },
  {
    kind: 'RESCUE',
    name: 'Räddningstjänst',
    shortName: 'Räddning',
    authority: 'Södertörns brandförsvarsförbund',
    units: ['Förebyggande', 'Operativ ledning'],
  },
  {
    kind: 'SCHOOL',
    name: 'Grundskola',
    shortName: 'Skola',
    authority: 'Grundskolenämnden',
    units: ['Skolkontakt'],
  },
  {
    kind: 'CULTURE_LEISURE',
    name: 'Kultur & fritid',
    shortName: 'Kultur & fritid',
    authority: 'Kultur- och fritidsnämnden',
    units: ['Fritidsgårdar', 'Bibliotek'],
  },
  {
    kind: 'SOCIAL_SERVICES',
    name: 'Socialtjänst',
    shortName: 'Social',
    authority: 'Socialnämnden',
    units: ['Fältgruppen'],
  },
  {
    kind: 'SAFETY_OFFICE',
    name: 'Kommunens trygghetsfunktion',
    shortName: 'Trygghet',
    authority: 'Kommunstyrelsen',
    units: ['Trygghetsvärdar', 'Samordning'],
  },
];

export interface DemoUser {
  /** What is typed to sign in on the demo. */
  userName: string;
  /** Invented. */
  name: string;
  role: Role;
  party: PartyKind;
}

/** The people of the demo, all invented, in the order that the sign-in page lists them. */
export const DEMO_USERS: readonly DemoUser[] = [
  { userName: 'samordnare', name: 'Maja Lindenkrona', role: 'COORDINATOR', party: 'SAFETY_OFFICE' },
  { userName: 'trygghet', name: 'Elias Gransäter', role: 'PARTY_REPRESENTATIVE', party: 'SAFETY_OFFICE' },
  { userName: 'polis', name: 'Johanna Ekmarker', role: 'PARTY_REPRESENTATIVE', party: 'POLICE' },
  { userName: 'polis2', name: 'Viktor Sjöstjärna', role: 'REPORTER', party: 'POLICE' },
  { userName: 'raddning', name: 'Henrik Brandelius-Ask', role: 'PARTY_REPRESENTATIVE', party: 'RESCUE' },
  { userName: 'skola', name: 'Amina Ljungåker', role: 'SCHOOL_CONTACT', party: 'SCHOOL' },
  { userName: 'kultur', name: 'Petra Visslander', role: 'PARTY_REPRESENTATIVE', party: 'CULTURE_LEISURE' },
  { userName: 'social', name: 'Daniel Fjällbro', role: 'PARTY_REPRESENTATIVE', party: 'SOCIAL_SERVICES' },
  { userName: 'analytiker', name: 'Sara Talltorp', role: 'ANALYST', party: 'SAFETY_OFFICE' },
  { userName: 'ledning', name: 'Birgitta Höganlund', role: 'LEADERSHIP', party: 'SAFETY_OFFICE' },
  { userName: 'dataskydd', name: 'Omar Stillerud', role: 'DATA_PROTECTION', party: 'SAFETY_OFFICE' },
  { userName: 'drift', name: 'Linus Kabelqvist', role: 'OPERATOR', party: 'SAFETY_OFFICE' },
];

/** The user that speaks for a party in the demo. */
export const VOICE_OF: Record<PartyKind, string> = {
  POLICE: 'polis',
  RESCUE: 'raddning',
  SCHOOL: 'skola',
  CULTURE_LEISURE: 'kultur',
  SOCIAL_SERVICES: 'social',
  SAFETY_OFFICE: 'trygghet',
};
export const COORDINATOR = 'samordnare';
