import { useMutation } from '@tanstack/react-query';
import { errorMessage } from '@/lib/api-error';
import { request } from '@/lib/request';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/states';
import { type Verification, VERIFICATION } from './proof.graphql';

/** Walks the whole chain; a long one in several goes. */
async function walk(): Promise<Verification> {
  for (let after = 0; ;) {
    const { auditVerification } = await request(VERIFICATION, { after });
    if (auditVerification.complete) return auditVerification;
    after = auditVerification.sequence;
  }
}

/** The button that checks that nobody has touched the log of changes, and the answer in plain words. */
export function ChainCheck() {
  const check = useMutation({ mutationFn: walk });
  return (
    <section className="panel proof-chain" aria-labelledby="proof-chain">
      <div className="proof-chain-head">
        <div>
          <h2 id="proof-chain">Är loggen orörd?</h2>
          <p>
            Varje post i ändringsloggen bär den föregåendes hash. Kontrollen räknar om dem alla och jämför med
            signerade huvuden som ligger utanför databasen.
          </p>
        </div>
        <Button icon="check" busy={check.isPending} onClick={() => check.mutate()}>
          Kontrollera kedjan
        </Button>
      </div>
      <div role="status">
        {check.isPending && <p>Kontrollerar kedjan …</p>}
        {check.data && (
          <Notice
            tone={check.data.sound ? 'success' : 'danger'}
            title={check.data.sound ? 'Loggen är orörd' : 'Loggen har ändrats'}
          >
            {check.data.sentence}
          </Notice>
        )}
        {check.isError && (
          <Notice tone="danger" title="Kedjan kunde inte kontrolleras">
            {errorMessage(check.error)}
          </Notice>
        )}
      </div>
    </section>
  );
}
