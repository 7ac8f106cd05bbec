import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { type ReadPlace, readPlaceList } from '@samlad/import/place-list.js';
import { newId, type Transaction } from '../database/transaction.js';
import { Guard } from '../guard/guard.js';
import { TO_ALL } from '../guard/road.js';
import { PlaceListRepository, type StoredPlace } from './place-list.repository.js';

/** What reading a list of places did, for the operator. */
export interface PlaceOutcome {
  batchId: string;
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  refused: { line: number; sentence: string }[];
  notes: string[];
}

const UNREADABLE = 'Namnet läses inte in: det ser ut att peka ut en person eller handla om oro för ett barn.';

/**
 * A municipality's own places from a file. A list is read in whole and stands for itself: what it no longer holds goes,
 * and places of other lists are left alone. The latest reading of each can be taken back.
 */
@Injectable()
export class PlaceLists {
  constructor(
    private readonly repository: PlaceListRepository,
    private readonly guard: Guard,
  ) {}

  /** Reads the list in within a maintenance transaction; IMPORT_REFUSED when it is none or nothing of it can be read. */
  async apply(
    tx: Transaction,
    { bytes, fileName, source }: { bytes: Uint8Array; fileName: string; source: string },
  ): Promise<PlaceOutcome> {
    await this.repository.lock(tx);
    const list = await readPlaceList(bytes);
    if ('reason' in list) throw new DomainError('IMPORT_REFUSED', { message: list.reason });
    const refused = list.refused.map(({ line, reason }) => ({ line, sentence: reason }));
    const places = await this.readable(tx, list.places, refused);
    if (places.length === 0) {
      const message = `Ingen rad kunde läsas in. ${refused[0]?.sentence ?? 'Filen har inga rader.'}`;
      throw new DomainError('IMPORT_REFUSED', { message });
    }
    const known = new Map((await this.repository.of(tx, source)).map((place) => [place.key, place]));
    const now = places.map((place) => stored(place, known.get(place.key)?.id ?? newId()));
    const added = now.filter(({ key }) => !known.has(key));
    const changed = now.filter((place) => !isSame(place, known.get(place.key) ?? place));
    const listed = new Set(now.map(({ key }) => key));
    const removed = [...known.values()].filter(({ key }) => !listed.has(key));
    await this.repository.store(tx, source, [...added, ...changed]);
    await this.repository.remove(
      tx,
      removed.map(({ id }) => id),
    );
    const counts = {
      added: added.length,
      changed: changed.length,
      unchanged: now.length - added.length - changed.length,
      removed: removed.length,
    };
    const batchId = await this.repository.note(tx, {
      fileName,
      source,
      accepted: counts.added,
      changed: counts.changed,
      duplicates: counts.unchanged,
      refused: refused.length,
      note:
        counts.removed > 0 ? `${counts.removed} platser finns inte längre i listan och är borttagna.` : null,
      before: {
        absent: added.map(({ id }) => id),
        otherwise: [...changed.flatMap(({ key }) => known.get(key) ?? []), ...removed],
      },
    });
    tx.audit({
      action: 'place.import',
      objectType: 'IMPORT',
      objectId: batchId,
      detail: { ...counts, refused: refused.length },
    });
    refused.sort((one, other) => one.line - other.line);
    return { batchId, ...counts, refused, notes: list.notes };
  }

  /** Takes the latest reading of a list back: its places are as they were before it. */
  async undo(tx: Transaction, source: string): Promise<{ removed: number; restored: number }> {
    await this.repository.lock(tx);
    const batch = await this.repository.latest(tx, source);
    if (batch === null) {
      const message = 'Det finns ingen inläsning av listan att ångra. Bara den senaste kan ångras, en gång.';
      throw new DomainError('IMPORT_REFUSED', { message });
    }
    const { absent, otherwise } = batch.before;
    await this.repository.remove(tx, absent);
    await this.repository.store(tx, source, otherwise);
    await this.repository.noteUndone(tx, batch.id);
    const detail = { removed: absent.length, restored: otherwise.length };
    tx.audit({ action: 'place.importUndo', objectType: 'IMPORT', objectId: batch.id, detail });
    return detail;
  }

  /** Names are shown to everybody and believed by the guard, so that it reads them first. */
  private async readable(
    tx: Transaction,
    places: readonly ReadPlace[],
    refused: { line: number; sentence: string }[],
  ): Promise<ReadPlace[]> {
    const judge = await this.guard.judge(tx);
    return places.filter(({ line, name, aliases }) => {
      const isKept = [name, ...aliases].every(
        (text) => judge(text, { ...TO_ALL, isName: true }).length === 0,
      );
      if (!isKept) refused.push({ line, sentence: UNREADABLE });
      return isKept;
    });
  }
}

const stored = ({ key, name, aliases, placeType, position }: ReadPlace, id: string): StoredPlace => ({
  id,
  key,
  name,
  aliases,
  placeType,
  longitude: position?.longitude ?? null,
  latitude: position?.latitude ?? null,
});

const isSame = (one: StoredPlace, other: StoredPlace): boolean =>
  one.name === other.name &&
  one.placeType === other.placeType &&
  one.longitude === other.longitude &&
  one.latitude === other.latitude &&
  one.aliases.join('\n') === other.aliases.join('\n');
