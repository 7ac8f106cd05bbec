import { MAIL_MANNER, MAIL_MANNERS } from '@samlad/domain/mail-manners.js';
import { useQuery } from '@tanstack/react-query';
import { startTransition, useOptimistic } from 'react';
import { Answer } from '@/domain-ui/answer';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { RadioRow } from '@/ui/choice';
import { Notice } from '@/ui/states';
import { CHOOSE_MAIL, MY_MAIL, type OwnMail } from './mail.graphql';
import './mail-choice.css';

/** How often a person gets mail of what waits for her, and where to. */
export function MailChoice() {
  const query = useQuery(graphqlQuery(MY_MAIL, {}));
  return (
    <section className="panel" aria-labelledby="mail-choice">
      <h2 id="mail-choice">Mejl</h2>
      <Answer query={query} height="8rem">
        {({ myMail }) => <Choice mail={myMail} />}
      </Answer>
    </section>
  );
}

function Choice({ mail }: { mail: OwnMail }) {
  const choose = useSend(CHOOSE_MAIL, {
    refetch: ['myMail'],
    said: (_, { manner }) => `Sparat: ${MAIL_MANNER[manner].label.toLocaleLowerCase('sv-SE')}.`,
  });
  const [manner, show] = useOptimistic(mail.manner);
  const handleChange = (chosen: OwnMail['manner']) =>
    startTransition(async () => {
      show(chosen);
      await choose.mutateAsync({ expectedVersion: mail.version, manner: chosen }).catch(() => {});
    });
  return (
    <div className="stack">
      <RadioRow
        label="Hur ofta vill du få mejl om det som väntar?"
        help={MAIL_MANNER[manner].help}
        value={manner}
        onChange={handleChange}
        options={MAIL_MANNERS.map((value) => ({ value, label: MAIL_MANNER[value].label }))}
      />
      <Where mail={mail} />
      <p className="muted">
        Mejlen säger att något väntar, vilken vecka och till när. Vad det gäller läser du i Samlad.
      </p>
    </div>
  );
}

function Where({ mail: { isOn, address, refusedAt } }: { mail: OwnMail }) {
  const { moment } = useFormats();
  if (!isOn) return <Notice>Samlad skickar ingen e-post här. Valet gäller om det slås på.</Notice>;
  if (address === null) {
    return (
      <Notice tone="warning" title="Ingen adress">
        Samlad vet inte din e-postadress, så inga mejl kommer. Den hämtas från din inloggningstjänst när du
        loggar in: be den som sköter inloggningen att lämna ut den.
      </Notice>
    );
  }
  if (refusedAt !== null) {
    return (
      <Notice tone="warning" title="Adressen tar inte emot">
        {`Mejlservern sade ${moment(refusedAt)} att ${address} inte tar emot. Inga fler mejl skickas dit förrän adressen har rättats i din inloggningstjänst.`}
      </Notice>
    );
  }
  return <p>{`Mejlen går till ${address}.`}</p>;
}
