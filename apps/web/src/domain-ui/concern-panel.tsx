import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import type { ConcernRoute } from './guard.graphql';

interface ConcernPanelProps {
  route: ConcernRoute;
  onClear: () => void;
}

/** Where concern for one child is told instead, while the text stands in the field and nowhere else. Source: R15. */
export function ConcernPanel({ route, onClear }: ConcernPanelProps) {
  return (
    <section className="concern-panel" aria-label="Oro för ett visst barn">
      <h4>
        <Icon name="info" /> Är du orolig för ett visst barn?
      </h4>
      <p>
        Då hör det inte hemma i Samlad. Det du skrev sparas inte och skickas inte: det finns bara här på
        skärmen tills du rensar det.
      </p>
      <p className="concern-route">{route.text}</p>
      {(route.telephone || route.url) && (
        <p className="concern-route">
          {route.telephone && (
            <a href={`tel:${route.telephone.replace(/[^\d+]/g, '')}`}>{`Ring ${route.telephone}`}</a>
          )}
          {route.telephone && route.url && ' · '}
          {route.url && (
            <a href={route.url} target="_blank" rel="noreferrer">
              Gör orosanmälan på webben
            </a>
          )}
        </p>
      )}
      <p className="muted">
        Handlar det inte om ett visst barn? Skriv om platsen och mönstret, utan den enskilde, så försvinner
        rutan.
      </p>
      <Button icon="trash" onClick={onClear}>
        Rensa texten
      </Button>
    </section>
  );
}
