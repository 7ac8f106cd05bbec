import { DecisionList } from './decision-list';
import { MeasureCard } from './measure-card';
import type { MeetingPage } from './meeting.graphql';
import type { MeetingSlots } from './meeting-slots';
import { ProblemCard } from './problem-card';

interface OtherItemProps {
  page: MeetingPage;
  slots: MeetingSlots;
}

/** What belongs to no area on the agenda: outside communication, other matters, places within or outside the areas. */
export function OtherItem({ page, slots }: OtherItemProps) {
  const onAgenda = new Set(page.areas.map(({ area }) => area.code));
  const problems = page.problems.filter(({ area }) => !onAgenda.has(area.code));
  const measures = page.measures.filter(({ area }) => !onAgenda.has(area.code));
  const decisions = page.decisions.filter(({ area }) => area === null);
  return (
    <>
      <p>Vad ska berättas utanför gruppen, av vem och när? Finns det något mer att ta upp?</p>
      <section aria-labelledby="meeting-other-decisions">
        <h3 id="meeting-other-decisions">Beslut utan område</h3>
        <DecisionList page={{ ...page, decisions }} areaCode={null} mayChange={false} />
      </section>
      {problems.length > 0 && (
        <section aria-labelledby="meeting-other-problems">
          <h3 id="meeting-other-problems">Problem på andra platser</h3>
          <ul className="meeting-cards">
            {problems.map((problem) => (
              <ProblemCard key={problem.id} problem={problem} slots={slots} />
            ))}
          </ul>
        </section>
      )}
      {measures.length > 0 && (
        <section aria-labelledby="meeting-other-measures">
          <h3 id="meeting-other-measures">Insatser på andra platser</h3>
          <ul className="meeting-cards">
            {measures.map((measure) => (
              <MeasureCard key={measure.id} page={page} measure={measure} answer={slots.answer} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
