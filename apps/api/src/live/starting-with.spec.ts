import { EventEmitter } from 'node:events';
import { PubSub } from 'graphql-subscriptions';
import { describe, expect, it } from 'vitest';
import { startingWith } from './starting-with.js';

const TOPIC = 'told';

describe('events with one before them', () => {
  it('come after it, in order, and what happens while it is handed out is not lost', async () => {
    const hub = new PubSub();
    const events = startingWith('now', hub.asyncIterableIterator<string>(TOPIC));
    expect(await events.next()).toEqual({ value: 'now', done: false });
    await hub.publish(TOPIC, 'first');
    await hub.publish(TOPIC, 'second');
    expect(await events.next()).toEqual({ value: 'first', done: false });
    expect(await events.next()).toEqual({ value: 'second', done: false });
  });

  it('are no longer listened to when they are returned', async () => {
    const eventEmitter = new EventEmitter();
    const hub = new PubSub({ eventEmitter });
    const events = startingWith('now', hub.asyncIterableIterator<string>(TOPIC));
    await events.next();
    await hub.publish(TOPIC, 'first');
    await events.next();
    expect(eventEmitter.listenerCount(TOPIC)).toBe(1);
    expect(await events.return?.()).toEqual({ value: undefined, done: true });
    expect(eventEmitter.listenerCount(TOPIC)).toBe(0);
  });
});
