import { announce } from '@/ui/announce';
import { useSend } from '@/lib/use-send';
import { JUDGE_SAME_EVENT, type ToldEvent } from './same-event.graphql';

interface Pair {
  first: ToldEvent;
  second: ToldEvent;
  version: number;
}

const SAID = {
  SAME: 'Länkade: räknas som en händelse.',
  DIFFERENT: 'Olika händelser. De föreslås inte igen.',
} as const;

/** Says whether two reports are of one event, with undo. */
export function useJudgement() {
  const undo = useSend(JUDGE_SAME_EVENT, { said: 'Bedömningen är ångrad.' });
  const send = useSend(JUDGE_SAME_EVENT, {
    onDone: ({ judgeSameEvent }, { verdict, firstId, secondId }) => {
      if (verdict === 'OPEN') return;
      const back = { firstId, secondId, verdict: 'OPEN', expectedVersion: judgeSameEvent.version } as const;
      announce(SAID[verdict], { tone: 'success', undo: () => undo.mutate(back) });
    },
  });
  const judge = ({ first, second, version }: Pair, verdict: 'SAME' | 'DIFFERENT' | 'OPEN') =>
    (verdict === 'OPEN' ? undo : send).mutate({
      firstId: first.id,
      secondId: second.id,
      verdict,
      expectedVersion: version,
    });
  return { judge, isBusy: send.isPending || undo.isPending };
}
