import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { z } from 'zod';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { newId, type Transaction } from '../database/transaction.js';
import { utc } from '../database/sql.js';
import { Jobs } from '../jobs/jobs.js';
import type { ImportSettings, ImportSettingsInput, ImportSettingVersion } from './import-setting.model.js';

/** As long as party reports: domain rule R21. */
const MOST_DAYS = 730;
const VERSIONS_SHOWN = 20;
const keepDaysSchema = z
  .number()
  .int()
  .refine((days) => days >= 0 && days <= MOST_DAYS, `Ange ett antal dagar från 0 till ${MOST_DAYS}.`);

/** What the municipality has decided about files that have been read in; they are not kept unless it has. */
@Injectable()
export class ImportSettingsService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  page(actor: Actor): Promise<ImportSettings> {
    return this.database.read(actor, async (tx) => {
      const history = await this.versions(tx, VERSIONS_SHOWN);
      const [newest] = history;
      return {
        version: newest?.version ?? 0,
        keepDays: newest?.keepDays ?? 0,
        mostDays: MOST_DAYS,
        history,
      };
    });
  }

  /** Decides anew; holds for files that are kept already as well, and those whose time is then over go at once. */
  save(actor: Actor, input: ImportSettingsInput): Promise<Receipt> {
    const keepDays = keepDaysSchema.parse(input.keepDays);
    const intent = { clientKey: input.clientKey, operation: 'saveImportSettings', input };
    return this.database.write(actor, intent, async (tx) => {
      const version = (await this.versions(tx, 1))[0]?.version ?? 0;
      if (version !== input.expectedVersion) throw new DomainError('VERSION_CONFLICT', { version });
      const id = newId();
      await tx.query(
        `insert into import_setting (municipality_id, version, id, keep_days, user_id, changed_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [tx.actor.municipalityId, version + 1, id, keepDays, tx.actor.userId, tx.now],
      );
      tx.audit({ action: 'import.keep', objectType: 'IMPORT_SETTING', objectId: id, detail: { keepDays } });
      await this.jobs.add(tx, 'imports.clean', {}, { key: id });
      return { id, version: version + 1 };
    });
  }

  private versions(tx: Transaction, count: number): Promise<ImportSettingVersion[]> {
    return tx.query<ImportSettingVersion>(
      `select s.version, s.keep_days "keepDays", u.name "by", ${utc('s.changed_at')} "changedAt"
       from import_setting s left join app_user u on u.id = s.user_id
       where s.municipality_id = $1 order by s.version desc limit $2`,
      [tx.actor.municipalityId, count],
    );
  }
}
