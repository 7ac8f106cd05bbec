import { Injectable } from '@nestjs/common';

type EndListener = (sessionIds: ReadonlySet<string>) => void;

/**
 * Tells, within this process and once it is committed, which sessions somebody has ended, so that what is open in them shuts
 * at once. Other processes learn of it when they next ask the database.
 */
@Injectable()
export class SessionEnds {
  private readonly listeners: EndListener[] = [];

  onEnded(listener: EndListener): void {
    this.listeners.push(listener);
  }

  ended(sessionIds: readonly string[]): void {
    if (sessionIds.length === 0) return;
    const ids = new Set(sessionIds);
    for (const listener of this.listeners) listener(ids);
  }
}
