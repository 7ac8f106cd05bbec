import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/states';

interface MinutesConflictProps {
  saved: string;
  own: string;
  onKeepOwn: () => void;
  onTakeSaved: () => void;
}

/** Somebody else saved first: both texts side by side, and the choice between them. */
export function MinutesConflict({ saved, own, onKeepOwn, onTakeSaved }: MinutesConflictProps) {
  return (
    <Notice tone="warning" title="Någon annan har sparat protokollet medan du skrev" live>
      <p>Jämför texterna. Behåller du din, sparas den över den andra när du sparar.</p>
      <div className="meeting-conflict">
        <Side title="Sparat nu" text={saved}>
          <Button size="small" onClick={onTakeSaved}>
            Använd den sparade
          </Button>
        </Side>
        <Side title="Din text" text={own}>
          <Button size="small" onClick={onKeepOwn}>
            Behåll min text
          </Button>
        </Side>
      </div>
    </Notice>
  );
}

interface SideProps {
  title: string;
  text: string;
  children: ReactNode;
}

function Side({ title, text, children }: SideProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <pre tabIndex={0}>{text}</pre>
      {children}
    </section>
  );
}
