import { useFormats } from '@/lib/session';
import { classNames } from '@/ui/class-names';
import type { MeetingPage } from './meeting.graphql';
import { minutesBlocks, type MinutesBlock } from './minutes-blocks';

interface MinutesPaperProps {
  page: MeetingPage;
  text: string;
  /** Shown on paper alone, beside a form that is not. */
  printOnly?: boolean;
}

/** The minutes as a document, with who has approved them. */
export function MinutesPaper({ page, text, printOnly = false }: MinutesPaperProps) {
  return (
    <article
      className={classNames('meeting-minutes', printOnly && 'meeting-print-only')}
      aria-label="Protokoll"
    >
      {minutesBlocks(text).map((block, index) => (
        <Block key={index} block={block} />
      ))}
      <Approval page={page} />
    </article>
  );
}

function Block({ block }: { block: MinutesBlock }) {
  switch (block.kind) {
    case 'title':
      return <h3 className="meeting-minutes-title">{block.text}</h3>;
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'line':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
  }
}

function Approval({ page: { signatures } }: { page: MeetingPage }) {
  const { moment } = useFormats();
  const signed = signatures.filter(({ purpose }) => purpose === 'MINUTES');
  return (
    <footer className="meeting-minutes-approval">
      <h4>Justering</h4>
      {signed.length === 0 ? (
        <p>Protokollet är inte justerat.</p>
      ) : (
        <ul>
          {signed.map(({ userName, party, signedAt }) => (
            <li key={`${userName} ${signedAt}`}>{`${userName}, ${party.shortName}, ${moment(signedAt)}`}</li>
          ))}
        </ul>
      )}
    </footer>
  );
}
