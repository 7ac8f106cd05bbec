import { expectedWords, type Expected } from '@/domain-ui/expected-range';
import { formatNumber } from '@/i18n/format';

interface ExpectedMethodProps {
  expected: Expected | null;
  count: number;
}

const REFERENCE_WEEKS = 8;

/** How the expected range of the week was made. */
export function ExpectedMethod({ expected, count }: ExpectedMethodProps) {
  return (
    <div className="area-method">
      <p>
        {`Det väntade är spannet mellan första och tredje kvartilen av antalet händelser i området under de ${REFERENCE_WEEKS} föregående veckorna som har uppgifter. Minst fyra sådana veckor behövs. Kvartilerna räknas som i R (typ 7). Bara händelser som är öppna eller delade i samverkan räknas.`}
      </p>
      {expected === null ? (
        <p>För den här veckan finns för få veckor med uppgifter för att vänta något.</p>
      ) : (
        <dl className="area-method-figures">
          <dt>Veckor med uppgifter</dt>
          <dd>{`${expected.weeks} av ${REFERENCE_WEEKS}`}</dd>
          <dt>Första kvartilen</dt>
          <dd>{formatNumber(expected.lower)}</dd>
          <dt>Median</dt>
          <dd>{formatNumber(expected.median)}</dd>
          <dt>Tredje kvartilen</dt>
          <dd>{formatNumber(expected.upper)}</dd>
          <dt>Väntat antal</dt>
          <dd>{expectedWords(expected)}</dd>
          <dt>Denna vecka</dt>
          <dd>{formatNumber(count)}</dd>
        </dl>
      )}
      <p className="muted">
        Spannet beskriver vad som brukar hända. Det är inte ett statistiskt test, och ett enstaka antal
        utanför det behöver inte betyda något.
      </p>
    </div>
  );
}
