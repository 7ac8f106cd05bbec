interface Link {
  firstId: string;
  secondId: string;
}

/** Reports that are of one event, directly or through others. */
export interface Events {
  areOne(one: string, other: string): boolean;
}

/** The events that links make of reports: A with B and B with C is one event. */
export function eventsOf(links: readonly Link[]): Events {
  const above = new Map<string, string>();
  const rootOf = (id: string): string => {
    const next = above.get(id);
    return next === undefined ? id : rootOf(next);
  };
  for (const { firstId, secondId } of links) {
    const [one, other] = [rootOf(firstId), rootOf(secondId)];
    if (one !== other) above.set(one, other);
  }
  return { areOne: (one, other) => one === other || rootOf(one) === rootOf(other) };
}
