import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import { MAIL_INVITATION, MAIL_IS_ON } from './people.graphql';

/** An invitation as whoever made it is told of it. */
export interface HandedLink {
  id: string;
  /** The link's path; null when the server has told it already. */
  link: string | null;
  email: string;
}

/** The link, told once: to copy, or to send by mail where mail is on. */
export function LinkDialog({ handed, onClose }: { handed: HandedLink; onClose: () => void }) {
  const { id, link, email } = handed;
  const [copied, setCopied] = useState(false);
  const isOn = useQuery(graphqlQuery(MAIL_IS_ON, {})).data?.myMail.isOn === true;
  const send = useSend(MAIL_INVITATION, { showsErrors: true, refetch: [] });
  const address = link === null ? null : new URL(link, location.origin).toString();
  const copy = () => {
    if (address === null) return;
    void navigator.clipboard.writeText(address).then(() => setCopied(true));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Länken till den du bjuder in"
      actions={
        <>
          {link !== null && isOn && (
            <Button
              icon="send"
              busy={send.isPending}
              onClick={() => send.mutate({ id, token: link.slice(link.indexOf('#') + 1) })}
            >
              Skicka med e-post
            </Button>
          )}
          {address !== null && (
            <Button tone="primary" icon={copied ? 'check' : 'file'} onClick={copy}>
              {copied ? 'Kopierad' : 'Kopiera länken'}
            </Button>
          )}
          <Button onClick={onClose}>Klar</Button>
        </>
      }
    >
      <div className="stack">
        {address === null ? (
          <p>Länken har redan visats en gång. Skapa en ny länk om den har kommit bort.</p>
        ) : (
          <>
            <p>
              {isOn
                ? `Skicka länken med e-post till ${email}, eller kopiera den och lämna över den på ett sätt som du litar på.`
                : 'Samlad skickar ingen e-post. Skicka länken själv, på ett sätt som du litar på.'}
              {' Den gäller en gång, i fjorton dagar, och visas bara nu.'}
            </p>
            <p className="people-link" data-testid="invitation-link">
              {address}
            </p>
          </>
        )}
        <Sent email={email} result={send.data?.mailInvitation} error={send.error} />
        <p role="status" className="visually-hidden">
          {copied && 'Länken är kopierad.'}
        </p>
      </div>
    </Dialog>
  );
}

interface SentProps {
  email: string;
  result: { sent: boolean; fault: string | null } | undefined;
  error: Error | null;
}

function Sent({ email, result, error }: SentProps) {
  if (result?.sent === true && error === null) {
    return (
      <Notice tone="success" live>
        {`Mejlservern har tagit emot mejlet till ${email}.`}
      </Notice>
    );
  }
  if (error === null && result === undefined) return null;
  return (
    <Notice tone="danger" live title="Mejlet gick inte">
      {error === null ? result?.fault : errorMessage(error)}
    </Notice>
  );
}
