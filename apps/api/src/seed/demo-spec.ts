import { AGREEMENT_PURPOSES } from '@samlad/domain/agreements.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { AreaSpec, MunicipalitySpec } from '../setup/add-municipality.js';
import { drawAreas, outlineSurface } from './draw-areas.js';
import {
  BOUNDARY_SOURCE,
  DISTRICTS,
  MUNICIPALITY_CODE,
  MUNICIPALITY_POPULATION,
  OUTLINE,
  PROJECTED_CRS,
  TIME_ZONE,
} from './huddinge-districts.js';
import { DEMO_ISSUER, DEMO_USERS, MUNICIPALITY_NAME, PARTIES } from './huddinge-people.js';

const COUNTY_MIDDLE = { longitude: 18.02, latitude: 59.212 };

/** The demo's municipality: parties, people, and areas that exist since `firstWeek`. */
export function demoSpec(firstWeek: WeekIndex, validFrom: string): MunicipalitySpec {
  return {
    code: '0126',
    name: MUNICIPALITY_NAME,
    timeZone: TIME_ZONE,
    projectedCrs: PROJECTED_CRS,
    parties: [...PARTIES],
    areas: areas(firstWeek),
    users: DEMO_USERS.map(({ userName, name, role, party }) => ({
      issuer: DEMO_ISSUER,
      subject: userName,
      name,
      role,
      party,
    })),
    validFrom,
    agreement: {
      title: 'Samverkan i operativa samverkansgruppen (påhittad)',
      reference: 'KS 2024/1234',
      purposes: AGREEMENT_PURPOSES,
    },
  };
}

function areas(firstWeek: WeekIndex): AreaSpec[] {
  const drawn = drawAreas(DISTRICTS, OUTLINE, PROJECTED_CRS);
  const common = { approximate: true, source: BOUNDARY_SOURCE, validFromWeek: firstWeek };
  return [
    {
      ...common,
      code: MUNICIPALITY_CODE,
      name: 'Huddinge',
      kind: 'MUNICIPALITY',
      parentCode: null,
      geometry: outlineSurface(OUTLINE),
      labelLongitude: COUNTY_MIDDLE.longitude,
      labelLatitude: COUNTY_MIDDLE.latitude,
      population: MUNICIPALITY_POPULATION,
    },
    ...DISTRICTS.map((district): AreaSpec => ({
      ...common,
      code: district.code,
      name: district.name,
      kind: 'DISTRICT',
      parentCode: MUNICIPALITY_CODE,
      geometry: drawn.get(district.code),
      labelLongitude: district.longitude,
      labelLatitude: district.latitude,
      population: district.population,
    })),
  ];
}
