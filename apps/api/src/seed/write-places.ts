import { foldText } from '@samlad/domain/text.js';
import { roundPosition } from '@samlad/geo/position.js';
import { newId, type Transaction } from '../database/transaction.js';
import { BOUNDARY_SOURCE } from './huddinge-districts.js';
import { PLACES } from './huddinge-places.js';
import { insertRows } from './insert-rows.js';
import { positionIn } from './stage.js';

/** Stores the places that can be searched for. */
export async function writePlaces(tx: Transaction): Promise<void> {
  const rows = PLACES.map(({ district, name, type, east, north }) => ({
    id: newId(),
    name,
    search_name: foldText(name),
    place_type: type,
    ...roundPosition(positionIn(district, east, north)),
    source: BOUNDARY_SOURCE,
  }));
  await insertRows(tx, 'place', rows);
}
