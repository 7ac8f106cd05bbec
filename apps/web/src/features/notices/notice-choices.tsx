import { useQuery } from '@tanstack/react-query';
import { startTransition, useOptimistic, useRef } from 'react';
import { Answer } from '@/domain-ui/answer';
import { graphqlQuery } from '@/lib/query-client';
import { useSend } from '@/lib/use-send';
import { Checkbox } from '@/ui/choice';
import { CHOOSE_NOTICE, NOTICE_CHOICES, type NoticeChoice } from './notices.graphql';
import './notices.css';

/** What the user wants to be told of, and how. */
export function NoticeChoices() {
  const query = useQuery(graphqlQuery(NOTICE_CHOICES, {}));
  return (
    <section className="panel" aria-labelledby="notice-choices">
      <h2 id="notice-choices">Det här vill jag få veta</h2>
      <p className="muted">
        En påminnelse säger att något väntar och var, aldrig vad en rapport eller en händelse handlar om. Hur
        ofta mejlen kommer väljer du under Mejl.
      </p>
      <Answer query={query} height="20vh">
        {({ noticeChoices }) => (
          <ul className="told-choices">
            {noticeChoices.map((choice) => (
              <ChoiceLine key={choice.kind} choice={choice} />
            ))}
          </ul>
        )}
      </Answer>
    </section>
  );
}

function ChoiceLine({ choice }: { choice: NoticeChoice }) {
  const { shown, change } = useChoice(choice);
  const { label, inApp, byMail, mayMute } = shown;
  return (
    <li>
      <fieldset>
        <legend>{label}</legend>
        <Checkbox
          label="I Samlad"
          help={mayMute ? undefined : 'Visas alltid.'}
          checked={inApp}
          disabled={!mayMute}
          onChange={(wanted) => change({ inApp: wanted })}
        />
        <Checkbox label="Med mejl" checked={byMail} onChange={(wanted) => change({ byMail: wanted })} />
      </fieldset>
    </li>
  );
}

type Wanted = Partial<Pick<NoticeChoice, 'inApp' | 'byMail'>>;

/** A choice that is shown at once and saved in its turn, on the version that the one before it left. */
function useChoice(saved: NoticeChoice) {
  const [shown, show] = useOptimistic(saved);
  const { mutateAsync } = useSend(CHOOSE_NOTICE, {
    refetch: ['noticeChoices'],
    said: 'Ditt val är sparat.',
  });
  const turn = useRef(Promise.resolve(0));
  const change = (wanted: Wanted) =>
    startTransition(async () => {
      const { kind, inApp, byMail } = { ...shown, ...wanted };
      show({ ...shown, inApp, byMail });
      turn.current = turn.current
        .then((left) => mutateAsync({ kind, inApp, byMail, expectedVersion: Math.max(left, saved.version) }))
        .then(
          ({ chooseNotice }) => chooseNotice.version,
          () => 0,
        );
      await turn.current;
    });
  return { shown, change };
}
