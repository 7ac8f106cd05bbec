import { hasReached } from '@samlad/domain/week-states.js';
import { useState } from 'react';
import { Link } from 'react-router';
import { RangeMark } from '@/charts/range-mark';
import { countWords } from '@/domain-ui/expected-range';
import { LevelBadge } from '@/domain-ui/level-badge';
import { formatNumber } from '@/i18n/format';
import { useMay } from '@/lib/session';
import { lazyMap } from '@/map/lazy-map';
import { LevelLegend, PointLegend, PolygonLegend } from '@/map/legend';
import { Button } from '@/ui/button';
import { AreaAnswers } from './area-answers';
import { MeasureCard } from './measure-card';
import type { MeetingArea, MeetingPage } from './meeting.graphql';
import type { MeetingSlots } from './meeting-slots';
import { NeedList } from './need-list';
import { ProblemCard } from './problem-card';

const MeetingMap = lazyMap(
  () => import('./meeting-map').then((module) => module.MeetingMap),
  'var(--meeting-map-height)',
);

interface AreaItemProps {
  page: MeetingPage;
  row: MeetingArea;
  slots: MeetingSlots;
  onGoToArea: (code: string) => void;
}

/** One area, large enough to be read across a room. */
export function AreaItem({ page, row, slots, onGoToArea }: AreaItemProps) {
  const { code } = row.area;
  const mayDescribe = useMay()('problem.write');
  const [isDescribing, setDescribing] = useState(false);
  const problems = page.problems.filter(({ area }) => area.code === code);
  const measures = page.measures.filter(({ area }) => area.code === code);
  const needs = page.needs.filter(({ areaCode }) => areaCode === code);
  return (
    <>
      <AreaStanding page={page} row={row} assess={slots.assess} />
      <div className="meeting-area-picture">
        <section aria-label={`Karta över ${row.area.name}`} className="meeting-map">
          <MeetingMap page={page} row={row} onGoToArea={onGoToArea} />
          <div className="meeting-map-legend">
            <LevelLegend />
            <PointLegend entries={[{ tone: 'default', label: 'Händelse denna vecka' }]} />
            {page.measures.some(({ polygon }) => polygon) && <PolygonLegend />}
          </div>
          <p className="muted meeting-map-words">
            Händelser utan punkt syns inte på kartan men räknas i antalet.
            {row.area.approximate && ' Områdets gräns är ungefärlig.'}
          </p>
        </section>
        <section aria-labelledby="meeting-answers">
          <h3 id="meeting-answers">Parternas bedömning</h3>
          <AreaAnswers page={page} areaCode={code} />
        </section>
      </div>
      {needs.length > 0 && (
        <section aria-labelledby="meeting-area-needs">
          <h3 id="meeting-area-needs">Behov i området</h3>
          <NeedList page={page} needs={needs} withArea={false} />
        </section>
      )}
      <div className="meeting-area-work">
        <section aria-labelledby="meeting-problems">
          <h3 id="meeting-problems">Problem</h3>
          {problems.length === 0 ? (
            <p className="muted">Inga öppna problem är beskrivna för området.</p>
          ) : (
            <ul className="meeting-cards">
              {problems.map((problem) => (
                <ProblemCard key={problem.id} problem={problem} slots={slots} />
              ))}
            </ul>
          )}
          {mayDescribe && (
            <Button
              className="meeting-describe meeting-tool no-print"
              size="small"
              icon="plus"
              onClick={() => setDescribing(true)}
            >
              Nytt problem
            </Button>
          )}
          {isDescribing && slots.describe(code, () => setDescribing(false))}
        </section>
        <section aria-labelledby="meeting-measures">
          <h3 id="meeting-measures">Insatser</h3>
          {measures.length === 0 ? (
            <p className="muted">Inga insatser är föreslagna eller pågår i området.</p>
          ) : (
            <ul className="meeting-cards">
              {measures.map((measure) => (
                <MeasureCard key={measure.id} page={page} measure={measure} answer={slots.answer} />
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

interface AreaStandingProps {
  page: MeetingPage;
  row: MeetingArea;
  assess: MeetingSlots['assess'];
}

/** Level, count against what was expected, and the joint words; the level is set in place. */
function AreaStanding({ page, row, assess }: AreaStandingProps) {
  const isAssessable = hasReached(page.state, 'DUE') && !hasReached(page.state, 'APPROVED');
  const mayAssess = useMay()('picture.assess') && isAssessable;
  const [isOpen, setOpen] = useState(false);
  const { area, jointLevel, jointLevelIsProposal, jointText, previousJointLevel, count, expected } = row;
  return (
    <div className="meeting-standing">
      <p className="meeting-standing-level">
        <LevelBadge level={jointLevel} proposed={jointLevelIsProposal && jointLevel !== null} />
        {previousJointLevel !== null && <span className="muted">{`förra veckan ${previousJointLevel}`}</span>}
        {mayAssess && (
          <Button className="meeting-tool no-print" size="small" icon="edit" onClick={() => setOpen(true)}>
            {jointLevelIsProposal ? 'Sätt nivå' : 'Ändra nivå'}
            <span className="visually-hidden">{` för ${area.name}`}</span>
          </Button>
        )}
      </p>
      <p className="meeting-standing-count">
        <span>{`Händelser: ${countWords(count, expected)}`}</span>
        {expected && (
          <RangeMark
            value={count}
            low={expected.lower}
            middle={expected.median}
            high={expected.upper}
            max={Math.max(count, expected.upper) * 1.25}
          />
        )}
        <span className="muted">{`förra veckan ${formatNumber(row.previousCount)}`}</span>
        {row.overlayCount > 0 && (
          <span className="muted">{`utanför den gemensamma bilden: ${formatNumber(row.overlayCount)}`}</span>
        )}
        <Link to={`/omrade/${area.code}?vecka=${page.week}`} className="meeting-tool no-print">
          Mer om området
        </Link>
      </p>
      {jointText && <p className="meeting-standing-text">{jointText}</p>}
      {isOpen && assess(row, () => setOpen(false))}
    </div>
  );
}
