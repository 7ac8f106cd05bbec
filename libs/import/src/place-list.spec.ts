import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type PlaceList, readPlaceList } from './place-list.js';

const read = async (...lines: string[]) => (await readPlaceList(Buffer.from(lines.join('\n')))) as PlaceList;
const WHERE = ';17,9441;59,2189';

describe('a list of places', () => {
  it('is read by its headers: name, kind in words, other names, position with decimal commas', async () => {
    const { places, refused } = await read(
      'Namn;Slag;Synonymer;Longitud;Latitud',
      `Flemingsbergs station;Pendeltågsstation;Flempan, Huddinge södra / flempan${WHERE}`,
      'Visättra äng;park;;;',
    );
    expect(refused).toEqual([]);
    expect(places).toMatchObject([
      {
        line: 2,
        name: 'Flemingsbergs station',
        placeType: 'STATION',
        aliases: ['Flempan', 'Huddinge södra'],
        position: { longitude: 17.9441, latitude: 59.2189 },
      },
      { line: 3, name: 'Visättra äng', placeType: 'PARK', aliases: [], position: null },
    ]);
  });

  it.each([
    ['SWEREF 99 TM', 'Ost;Nord', '667000;6566000', 17.93],
    ['SWEREF 99 18 00', 'Ost;Nord', '146500;6566300', 17.93],
    ['SWEREF 99 TM with X northwards', 'X;Y', '6566000;667000', 17.93],
  ])('is read in %s', async (_, headers, where, longitude) => {
    const [place] = (await read(`Namn;${headers}`, `Torget;${where}`)).places;
    expect(place?.position?.longitude).toBeCloseTo(longitude, 1);
    expect(place?.position?.latitude).toBeCloseTo(59.2, 1);
  });

  it('is read in Windows-1252 as well', async () => {
    const bytes = iconv.encode('Namn\r\nVårby gård', 'win1252');
    expect(await readPlaceList(bytes)).toMatchObject({
      encoding: 'WINDOWS-1252',
      places: [{ name: 'Vårby gård' }],
    });
  });

  it('may be GeoJSON with points', async () => {
    const feature = {
      type: 'Feature',
      properties: { namn: 'Kvarnbacken', slag: 'park' },
      geometry: { type: 'Point', coordinates: [17.9111, 59.2051] },
    };
    expect(
      (await read(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))).places,
    ).toMatchObject([
      { name: 'Kvarnbacken', placeType: 'PARK', position: { longitude: 17.9111, latitude: 59.2051 } },
    ]);
  });

  it('names each row that cannot be taken in, and takes the others', async () => {
    const { places, refused } = await read(
      'Namn;Longitud;Latitud',
      `Torget${WHERE}`,
      `${WHERE}`,
      `Torget${WHERE}`,
      'Parken;17,9;',
      `${'x'.repeat(121)}${WHERE}`,
      'Skolan;0;0',
    );
    expect(refused.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
    expect(refused[1]?.reason).toBe('Samma plats står redan på rad 2.');
    expect(places.map(({ name, position }) => [name, position === null])).toEqual([
      ['Torget', false],
      ['Skolan', true],
    ]);
  });

  it('keeps two of one name in two places, and tells rows by their id when there is one', async () => {
    const { places } = await read('Namn;Longitud;Latitud', `Björkskolan${WHERE}`, 'Björkskolan;18,03;59,21');
    expect(new Set(places.map(({ key }) => key)).size).toBe(2);
    const before = (await read('ID;Namn', '7;Torget')).places[0]?.key;
    expect((await read('ID;Namn', '7;Stora torget')).places[0]?.key).toBe(before);
  });

  it('may have columns of coordinates that nobody has filled in', async () => {
    const { places, notes } = await read('Namn;Longitud;Latitud', 'Torget;;', 'Parken;;');
    expect(places.map(({ position }) => position)).toEqual([null, null]);
    expect(notes).toEqual(['Listan har inga koordinater. Platserna hittas, men får ingen punkt.']);
  });

  it('says which kinds it does not know, and that places without coordinates get no point', async () => {
    const { places, notes } = await read('Namn;Slag', 'A;rymdbas', 'B;Rymdbas', 'C;rymdbas');
    expect(places.map(({ placeType }) => placeType)).toEqual(['OTHER', 'OTHER', 'OTHER']);
    expect(notes).toContain('Slaget ”rymdbas” är okänt (2 rader): de blir ”Annan plats”.');
    expect(notes[0]).toMatch(/inga koordinater/);
  });

  it.each([
    ['', 'Filen är tom.'],
    ['Ort;Longitud\nx;1', 'Filen har ingen kolumn med platsernas namn. Kalla den ”Namn”.'],
    ['Namn;X;Y\nTorget;12;5000000', 'Koordinatsystemet känns inte igen. Välj det innan filen läses in.'],
    ['PK\u0003\u0004', 'Arbetsboken är skadad och kan inte läsas.'],
  ])('is refused with a sentence when it is none: %j', async (text, reason) => {
    expect(await readPlaceList(Buffer.from(text))).toEqual({ reason });
  });
});
