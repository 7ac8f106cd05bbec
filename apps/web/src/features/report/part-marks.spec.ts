import type { PartMark } from '@samlad/report-forms/answers.js';
import { DEFAULT_MARK } from '@samlad/report-forms/marks.js';
import { describe, expect, it } from 'vitest';
import { atLevel, withMark, withoutRow } from './part-marks';

const own: PartMark = { level: 'OWN', provision: '18:1', circleId: null, reason: 'Pågår.' };

describe('the marks of a report being written', () => {
  it('change one at a time, and end where everything begins', () => {
    const marks = withMark({}, 'outlook', own);
    expect(marks).toEqual({ outlook: own });
    expect(withMark(marks, 'outlook', DEFAULT_MARK)).toEqual({});
    const lowered = { ...DEFAULT_MARK, reason: 'Klart.' };
    expect(withMark(marks, 'outlook', lowered)).toEqual({ outlook: lowered });
  });

  it('propose the field’s provision, and the circle when there is one', () => {
    expect(atLevel(DEFAULT_MARK, 'RESTRICTED', '26:1', ['a'])).toMatchObject({
      level: 'RESTRICTED',
      provision: '26:1',
      circleId: 'a',
    });
    expect(atLevel(DEFAULT_MARK, 'RESTRICTED', '26:1', ['a', 'b']).circleId).toBeNull();
    expect(atLevel(own, 'RESTRICTED', '26:1', []).provision).toBe('18:1');
    expect(atLevel({ ...own, level: 'RESTRICTED', circleId: 'a' }, 'OPEN', '26:1', ['a'])).toEqual({
      ...own,
      level: 'OPEN',
      provision: null,
      circleId: null,
    });
  });

  it('follow their rows when one is taken away', () => {
    const marks = {
      outlook: own,
      'needs.0': own,
      'needs.1': DEFAULT_MARK,
      'needs.2': own,
      'patterns.2': own,
    };
    expect(withoutRow(marks, 'needs', 1)).toEqual({
      outlook: own,
      'needs.0': own,
      'needs.1': own,
      'patterns.2': own,
    });
  });
});
