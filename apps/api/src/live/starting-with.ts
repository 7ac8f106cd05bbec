/**
 * Events with one before them, for a subscriber that must not miss what happens between what it has read and the first
 * event: it is handed out when the events are already being listened to.
 */
export function startingWith<Event>(
  first: Event,
  events: AsyncIterableIterator<Event>,
): AsyncIterableIterator<Event> {
  let next: Promise<IteratorResult<Event>> | undefined;
  let isFirst = true;
  return {
    next() {
      const told = next ?? events.next();
      next = undefined;
      if (!isFirst) return told;
      isFirst = false;
      next = told;
      return Promise.resolve({ value: first, done: false });
    },
    async return() {
      await events.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
