import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { RawDoor } from '../support/raw-door.js';
import { startApi, type TestApi } from '../support/start-api.js';

const FORGED = 'x\n{"level":"error","message":{"requestId":"forged"}}\r\u001b[31m';

describe('the log', () => {
  let api: TestApi;
  let door: RawDoor;
  const written: string[] = [];
  beforeAll(async () => {
    api = await startApi();
    door = await RawDoor.of(api, 'polis');
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    }
  });
  afterEach(() => written.splice(0));
  afterAll(async () => {
    vi.restoreAllMocks();
    await api.stop();
  });

  const lines = () =>
    written
      .join('')
      .split('\n')
      .filter((line) => line.includes('"level"'));

  it('has one line of JSON for an unexpected error, with the number that was told', async () => {
    await api.sql('alter table place rename to place_away');
    const answer = await door.document('{ placeSearch(first: 1, text: "a") { id } }');
    await api.sql('alter table place_away rename to place');
    const { requestId } = answer.body.errors[0].extensions;
    const [line, ...others] = lines();
    expect(others).toEqual([]);
    expect(JSON.parse(line ?? '')).toMatchObject({ level: 'error', message: { requestId } });
  });

  it('keeps what people write a value: it begins no line of its own, and colours nothing', () => {
    new Logger('errors').error({ requestId: 'real', error: FORGED });
    const [line, ...others] = lines();
    expect(others).toEqual([]);
    expect(JSON.parse(line ?? '')).toMatchObject({ message: { requestId: 'real', error: FORGED } });
    expect(written.join('')).not.toContain('\u001b');
  });

  it('takes its number from nobody else', async () => {
    const answer = await door.document('{ session { role } }').set('x-request-id', 'forged');
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says nothing of what a user is told', async () => {
    await door.document('{ incident(id: "x") { id } }');
    await door.document('{');
    expect(lines()).toEqual([]);
  });
});
