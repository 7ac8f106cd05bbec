import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { KFinding } from '@samlad/suppression/k-finding.js';
import { kTest } from '@samlad/suppression/k-test.js';
import { kPolicy, mayBeKept } from '@samlad/suppression/protection.js';
import { pictureReader } from '../access/readers.js';
import type { Transaction } from '../database/transaction.js';
import { Protections } from '../protection/protections.js';
import type { SigningGate } from '../week/at-review.js';
import { DescribedRepository, type PictureDecision } from './described.repository.js';
import { describedRows, type Source } from './described-rows.js';

/** Rows of so many weeks keep the week's company: the longest time that a description may be told with. */
const COMPANY = 13;

/** A description that fits too few, and what has been said of it. */
export interface ReviewedFinding extends KFinding {
  /** Of these rows in these versions, told so: another text, another number of persons, and it is another finding. */
  fingerprint: string;
  mayKeep: boolean;
  decision: PictureDecision | null;
  incidentIds: string[];
  /** Everything that its rows say of persons. */
  words: string[];
}

export const isOpen = ({ mayKeep, decision }: ReviewedFinding): boolean =>
  !(mayKeep && decision?.kept === true);

/** The k-test of the joint picture before it is signed. Source: R12. */
@Injectable()
export class PictureReviews implements SigningGate {
  constructor(
    private readonly repository: DescribedRepository,
    private readonly protections: Protections,
  ) {}

  /** Descriptions of a week's picture that fit too few, among the rows that the reader may read. */
  async findings(tx: Transaction, week: WeekIndex): Promise<{ number: number; findings: ReviewedFinding[] }> {
    const { number, settings } = await this.protections.of(tx, week);
    const told = await this.repository.told(tx, week, week - COMPANY + 1);
    const { timeZone } = tx.actor;
    const { rows, tested, sources } = describedRows(told, week, timeZone);
    const decisions = new Map(told.decisions.map((decision) => [decision.fingerprint, decision]));
    const said = new Map(rows.map(({ id, attributes }) => [id, attributes]));
    const findings = kTest(rows, kPolicy(settings), timeZone, tested).map((finding) => {
      const fingerprint = fingerprintOf(finding, sources);
      const incidents = finding.rows.map((id) => sources.get(id)?.incidentId ?? null);
      return {
        ...finding,
        fingerprint,
        mayKeep: mayBeKept(finding.category.code, finding.category.code.split('-')[0] ?? ''),
        decision: decisions.get(fingerprint) ?? null,
        words: [...new Set(finding.rows.flatMap((id) => said.get(id) ?? []))],
        incidentIds: [...new Set(incidents.filter((id) => id !== null))],
      };
    });
    return { number, findings: findings.sort(openFirst) };
  }

  /**
   * PICTURE_SINGLES_OUT while a description in the joint picture fits too few and nobody has answered for it. Read as the
   * picture's own reader, whoever signs.
   */
  async mustBeAnswered(tx: Transaction, week: WeekIndex): Promise<void> {
    const { findings } = await tx.readingAs(await pictureReader(tx), (as) => this.findings(as, week));
    const count = findings.filter(isOpen).length;
    if (count > 0) throw new DomainError('PICTURE_SINGLES_OUT', { count });
  }
}

const openFirst = (a: ReviewedFinding, b: ReviewedFinding): number =>
  Number(isOpen(b)) - Number(isOpen(a)) || Number(a.mayKeep) - Number(b.mayKeep) || a.persons - b.persons;

function fingerprintOf(finding: KFinding, sources: ReadonlyMap<string, Source>): string {
  const { place, category, interval, attributes, persons, k, rows } = finding;
  const versions = rows.map((id) => `${id}@${sources.get(id)?.version}`).sort();
  const told = [place.code, category.code, interval, attributes, persons, k, versions];
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
}
