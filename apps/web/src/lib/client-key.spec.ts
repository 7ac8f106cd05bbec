import { describe, expect, it } from 'vitest';
import { IntentionKey } from './client-key';

describe('IntentionKey', () => {
  it('repeats the key when the same input is sent again', () => {
    const intention = new IntentionKey();
    expect(intention.keyFor({ text: 'a' })).toBe(intention.keyFor({ text: 'a' }));
  });

  it('takes a new key when the input has changed', () => {
    const intention = new IntentionKey();
    expect(intention.keyFor({ text: 'a' })).not.toBe(intention.keyFor({ text: 'b' }));
  });

  it('takes a new key for the same input once the first has been acknowledged', () => {
    const intention = new IntentionKey();
    const first = intention.keyFor({ text: 'a' });
    intention.done();
    expect(intention.keyFor({ text: 'a' })).not.toBe(first);
  });
});
