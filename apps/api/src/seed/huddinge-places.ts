import type { PlaceType } from '@samlad/domain/place.js';

/** A place in a district: metres east and north of the district's centre, and how much happens there. */
export interface DemoPlace {
  district: string;
  name: string;
  type: PlaceType;
  east: number;
  north: number;
  weight: number;
}

export const GARAGE_OF_THE_HELPING_MEASURE = 'Garaget Blåhaken';
export const SQUARE_OF_THE_RISE = 'Skogås centrum';
export const NEAR_REPEAT_STREET = 'Villakvarteret Solrosen';

type Row = [name: string, type: PlaceType, east: number, north: number, weight?: number];

const places = (district: string, rows: Row[]): DemoPlace[] =>
  rows.map(([name, type, east, north, weight = 1]) => ({ district, name, type, east, north, weight }));

/** Invented places; only centres and stations have their real names. Positions are approximate. */
export const PLACES: readonly DemoPlace[] = [
  ...places('HUD-FLE', [
    ['Flemingsbergs centrum', 'SQUARE', -120, 90, 3],
    ['Flemingsbergs station', 'STATION', 0, 0, 3],
    ['Tallkottens skola', 'SCHOOL', -520, 430],
    ['Blåklintskolan', 'SCHOOL', 380, -610],
    ['Lärkträdsskolan', 'SCHOOL', 640, 250],
    ['Stjärnbackens skola', 'SCHOOL', -360, -380],
    ['Havreskolan', 'SCHOOL', 210, 700],
    ['Fritidsgården Kupolen', 'YOUTH_CENTRE', -260, 240, 2],
    ['Biblioteket i Flemingsberg', 'YOUTH_CENTRE', -90, 130],
    ['Grantparken', 'PARK', -410, 610],
    ['Bäckdalsparken', 'PARK', 470, -120],
    ['Gångstråket Diagonalen', 'STREET', -230, 410, 2],
    ['Gångtunneln vid stationen', 'STREET', 60, -70, 2],
    ['Bostadsområdet Kopparlunden', 'HOUSING', -480, 260, 2],
    ['Bostadsområdet Visslan', 'HOUSING', 450, -430, 2],
    [GARAGE_OF_THE_HELPING_MEASURE, 'GARAGE', -560, 130, 1],
    ['Infartsparkeringen', 'GARAGE', 160, -160],
    ['Butiken vid torget', 'SHOP', -150, 60, 2],
    ['Verkstadsområdet Kilen', 'INDUSTRY', 560, 580],
  ]),
  ...places('HUD-SEG', [
    ['Segeltorps centrum', 'SQUARE', 30, -40, 2],
    ['Segeltorps busstorg', 'STATION', 110, 60],
    ['Kantarellskolan', 'SCHOOL', -420, 180],
    ['Regnbågsängens skola', 'SCHOOL', 520, -260],
    ['Trollsländans skola', 'SCHOOL', -240, -520],
    ['Fritidsgården Fyren', 'YOUTH_CENTRE', 200, -140],
    ['Gömmaren rastplats', 'PARK', -380, -700],
    ['Långängsparken', 'PARK', 430, 210],
    ['Gångvägen Slingan', 'STREET', 260, -370],
    ['Villakvarteret Björken', 'HOUSING', -510, -140, 2],
    ['Villakvarteret Syrenen', 'HOUSING', 590, 40, 2],
    ['Parkeringen vid handelsområdet', 'GARAGE', -650, -330, 2],
    ['Handelsområdet Väster', 'SHOP', -700, -410, 3],
    ['Verksamhetsområdet Spåret', 'INDUSTRY', -160, 330],
  ]),
  ...places('HUD-SJF', [
    ['Huddinge centrum', 'SQUARE', 90, -60, 4],
    ['Huddinge station', 'STATION', 0, 0, 3],
    ['Lodjursskolan', 'SCHOOL', -620, -310],
    ['Gråstensskolan', 'SCHOOL', 480, 390],
    ['Humlebackens skola', 'SCHOOL', -350, 460],
    ['Nattviolsskolan', 'SCHOOL', 710, -420],
    ['Rågskolan', 'SCHOOL', 120, -780],
    ['Fjällugglans skola', 'SCHOOL', -900, 150],
    ['Fritidsgården Navet', 'YOUTH_CENTRE', 240, -180, 2],
    ['Biblioteket i centrum', 'YOUTH_CENTRE', 130, -110, 2],
    ['Simhallen Vågen', 'YOUTH_CENTRE', -280, -210],
    ['Sjöparken', 'PARK', 620, -160, 2],
    ['Rådjursparken', 'PARK', -540, 330],
    ['Gångvägen Perrongen', 'STREET', -60, 230],
    ['Gågatan', 'STREET', 150, -30, 2],
    ['Bostadsområdet Klövervallen', 'HOUSING', 520, -640, 2],
    ['Villakvarteret Hasseln', 'HOUSING', -780, -120, 2],
    ['Centrumgaraget', 'GARAGE', 180, -90, 2],
    ['Butiksgallerian', 'SHOP', 110, -40, 4],
    ['Verksamhetsområdet Norra bågen', 'INDUSTRY', -430, 640],
  ]),
  ...places('HUD-SKO', [
    [SQUARE_OF_THE_RISE, 'SQUARE', 60, 40, 3],
    ['Skogås station', 'STATION', 0, 0, 2],
    ['Snäckskolan', 'SCHOOL', 420, -310],
    ['Kompassrosens skola', 'SCHOOL', -330, -460],
    ['Tranebärsskolan', 'SCHOOL', 560, 290],
    ['Ekorrbackens skola', 'SCHOOL', 180, 610],
    ['Fritidsgården Språnget', 'YOUTH_CENTRE', 150, -90, 2],
    ['Biblioteket i Skogås', 'YOUTH_CENTRE', 90, 80],
    ['Strandparken', 'PARK', 680, -120, 2],
    ['Bergaparken', 'PARK', -210, -640],
    ['Gångtunneln Öst', 'STREET', -40, 60, 2],
    ['Bostadsområdet Storgläntan', 'HOUSING', 350, 240, 2],
    ['Bostadsområdet Österlid', 'HOUSING', 260, -520],
    ['Garaget Tornseglaren', 'GARAGE', 300, 160],
    ['Butikerna i Skogås', 'SHOP', 80, 20, 2],
    ['Verksamhetsområdet Länken', 'INDUSTRY', 90, -1100],
  ]),
  ...places('HUD-STS', [
    ['Stuvsta centrum', 'SQUARE', 50, -30, 2],
    ['Stuvsta station', 'STATION', 0, 0, 2],
    ['Vindflöjelns skola', 'SCHOOL', -430, 120],
    ['Bärnstensskolan', 'SCHOOL', 510, -280],
    ['Norrskensskolan', 'SCHOOL', -820, 310],
    ['Fritidsgården Bron', 'YOUTH_CENTRE', -150, -90],
    ['Långsjöängen', 'PARK', -560, 430],
    ['Kyrkskogsparken', 'PARK', 630, -60],
    ['Gångvägen Spårkanten', 'STREET', 110, 160],
    [NEAR_REPEAT_STREET, 'HOUSING', 420, -460, 2],
    ['Villakvarteret Rönnen', 'HOUSING', -690, -60, 2],
    ['Villakvarteret Almen', 'HOUSING', 760, -390, 2],
    ['Infartsparkeringen i Stuvsta', 'GARAGE', -70, 70],
    ['Butikerna vid stationen', 'SHOP', 40, 20, 2],
  ]),
  ...places('HUD-TRA', [
    ['Trångsunds centrum', 'SQUARE', -40, 50, 2],
    ['Trångsunds station', 'STATION', 0, 0, 2],
    ['Järpens skola', 'SCHOOL', -380, 160],
    ['Mossängsskolan', 'SCHOOL', 250, 520],
    ['Fritidsgården Vinden', 'YOUTH_CENTRE', -120, 180],
    ['Magelungsparken', 'PARK', -520, 330],
    ['Gångvägen Kanalen', 'STREET', 130, 270],
    ['Bostadsområdet Vallmon', 'HOUSING', -260, -220, 2],
    ['Villakvarteret Linden', 'HOUSING', 340, 680, 2],
    ['Parkeringen vid stationen', 'GARAGE', 50, 70],
    ['Butiken i Trångsund', 'SHOP', -60, 30, 2],
  ]),
  ...places('HUD-VAR', [
    ['Vårby centrum', 'SQUARE', 70, -60, 3],
    ['Vårby gårds station', 'STATION', 0, 0, 3],
    ['Masmo station', 'STATION', -230, -1670],
    ['Sländskolan', 'SCHOOL', 340, -220],
    ['Klockljungsskolan', 'SCHOOL', -420, -640],
    ['Silverpilsskolan', 'SCHOOL', 480, -700],
    ['Fritidsgården Kajen', 'YOUTH_CENTRE', 160, -150, 2],
    ['Biblioteket i Vårby', 'YOUTH_CENTRE', 100, -90],
    ['Mälarängen', 'PARK', -580, 60],
    ['Myrstuguparken', 'PARK', 230, -1180],
    ['Gångstråket Bersån', 'STREET', 190, -330, 2],
    ['Bostadsområdet Krongården', 'HOUSING', 280, -420, 2],
    ['Bostadsområdet Masmobacken', 'HOUSING', -110, -1490],
    ['Garaget Strömstaren', 'GARAGE', 330, -360, 2],
    ['Butiken i Vårby', 'SHOP', 90, -40, 2],
  ]),
];
