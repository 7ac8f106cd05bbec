import { Jobs } from '../../apps/api/src/jobs/jobs.js';
import type { PayloadOf, TaskName } from '../../apps/api/src/jobs/tasks.js';
import type { TestApi } from './start-api.js';

const NOTICES = `query ($unread: Boolean = false) { notices(first: 100, onlyUnread: $unread) {
  unreadCount totalCount nodes { id kind sentence path urgency at readAt } } }`;

export interface ShownNotices {
  unreadCount: number;
  totalCount: number;
  nodes: { id: string; kind: string; sentence: string; path: string; readAt: string | null }[];
}

/** What people are told, as it is stored and as each of them sees it. */
export class NoticeBoard {
  constructor(private readonly api: TestApi) {}

  /** Does the jobs of these tasks that wait, whenever they were to be done, and no others; gives how many there were. */
  async work(...names: TaskName[]): Promise<number> {
    let done = 0;
    for (const name of names) {
      const jobs = await this.api.sql<{ id: string; payload: PayloadOf<TaskName> }>(
        `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
         where t.id = j.task_id and t.identifier = $1 and j.payload ->> 'municipalityId' = $2 returning j.id, j.payload`,
        [name, this.api.municipalityId],
      );
      for (const { payload } of jobs) {
        await this.api.app.get(Jobs).handlerOf(name)(payload, {
          municipalityId: this.api.municipalityId,
          requestId: 'prov',
          attempt: 1,
          isLastAttempt: false,
          signal: undefined,
        });
      }
      done += jobs.length;
    }
    return done;
  }

  /** Who has been told what since it was last cleared: user names in order, by kind. */
  async told(): Promise<Record<string, string[]>> {
    await this.work('notice.tell');
    const rows = await this.api.sql<{ kind: string; users: string[] }>(
      `select n.kind, array_agg(u.subject order by u.subject) users from notice n join app_user u on u.id = n.user_id
       group by n.kind order by n.kind`,
    );
    return Object.fromEntries(rows.map(({ kind, users }) => [kind, users]));
  }

  async seenBy(user: string, unread = false): Promise<ShownNotices> {
    return (await (await this.api.as(user)).ask(NOTICES, { unread })).notices;
  }

  /** The sentences that a user is shown, of a kind. */
  async sentences(user: string, kind: string): Promise<string[]> {
    const { nodes } = await this.seenBy(user);
    return nodes.filter((one) => one.kind === kind).map(({ sentence }) => sentence);
  }

  async clear(): Promise<void> {
    await this.work('notice.tell');
    await this.api.sql('delete from notice');
  }
}
