import { describe, expect, it } from 'vitest';
import { isUnsaved, nextSave, startSaving, waitBeforeDue, type SaveEvent, type SaveState } from './autosave';

const after = (events: readonly SaveEvent[], start: SaveState = startSaving(4, null)) =>
  events.reduce(nextSave, start);

const EDITED = { type: 'EDITED' } as const;
const DUE = { type: 'DUE' } as const;
const LOST = { type: 'LOST' } as const;
const acknowledged = (version: number): SaveEvent => ({
  type: 'ACKNOWLEDGED',
  version,
  savedAt: '2026-11-23T08:00:00Z',
});

describe('the autosave', () => {
  it('rests until something is typed', () => {
    expect(waitBeforeDue(startSaving(4, null))).toBeNull();
    expect(after([DUE]).phase).toBe('SAVED');
  });

  it('waits for a pause, sends and says saved only after the acknowledgement', () => {
    const waiting = after([EDITED]);
    expect([waiting.phase, waitBeforeDue(waiting)]).toEqual(['WAITING', 800]);
    const saving = after([EDITED, DUE]);
    expect([saving.phase, saving.sending, isUnsaved(saving)]).toEqual(['SAVING', 1, true]);
    const saved = after([EDITED, DUE, acknowledged(5)]);
    expect([saved.phase, saved.version, isUnsaved(saved)]).toEqual(['SAVED', 5, false]);
  });

  it('saves again when more was typed meanwhile', () => {
    expect(after([EDITED, DUE, EDITED, acknowledged(5)])).toMatchObject({ phase: 'WAITING', version: 5 });
  });

  it('finishes what was lost before anything newer, so that it never conflicts with itself', () => {
    const again = after([EDITED, DUE, LOST, EDITED, DUE]);
    expect([again.phase, again.sending, again.revision]).toEqual(['SAVING', 1, 2]);
    expect(nextSave(again, acknowledged(5))).toMatchObject({ phase: 'WAITING', sending: null });
  });

  it('waits longer after each lost try, at most fifteen seconds', () => {
    const waits = [1, 2, 3, 9].map((tries) =>
      waitBeforeDue(after([EDITED, ...Array.from({ length: tries }, () => [DUE, LOST]).flat()])),
    );
    expect(waits).toEqual([1000, 2000, 4000, 15000]);
  });

  it('stops at a refusal and begins again when something changes', () => {
    const refused = after([EDITED, DUE, { type: 'REFUSED', sentence: 'Veckan är stängd.' }]);
    expect([refused.phase, refused.refusal, waitBeforeDue(refused)]).toEqual([
      'REFUSED',
      'Veckan är stängd.',
      null,
    ]);
    expect(nextSave(refused, EDITED)).toMatchObject({ phase: 'WAITING', refusal: null });
  });

  it('asks a person after a conflict, whatever is typed', () => {
    const conflict = after([EDITED, DUE, { type: 'CONFLICTED' }, EDITED]);
    expect([conflict.phase, waitBeforeDue(conflict)]).toEqual(['CONFLICT', null]);
    const merged = { type: 'MERGED', version: 9, savedAt: null } as const;
    expect(nextSave(conflict, { ...merged, unsaved: true })).toMatchObject({ phase: 'WAITING', version: 9 });
    expect(nextSave(conflict, { ...merged, unsaved: false })).toMatchObject({ phase: 'SAVED', version: 9 });
  });

  it('sends what was left on the device before a reload', () => {
    expect(startSaving(4, null, true).phase).toBe('WAITING');
  });
});
