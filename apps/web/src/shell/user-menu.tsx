import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { errorMessage } from '@/lib/api-error';
import { usePreference } from '@/lib/preferences';
import { useSession } from '@/lib/session';
import { signOut } from '@/lib/sign-out';
import { THEMES, THEME_LABEL, themePreference } from '@/lib/theme';
import { announce } from '@/ui/announce';
import { Button, LinkButton } from '@/ui/button';
import { RadioRow } from '@/ui/choice';
import { Icon } from '@/ui/icon';
import './user-menu.css';

/** Who is signed in, the theme, the shortcuts and the way out. */
export function UserMenu({ onShowShortcuts }: { onShowShortcuts: () => void }) {
  const { user, party, roleLabel } = useSession();
  const [theme, setTheme] = usePreference(themePreference);
  const [leaving, setLeaving] = useState(false);
  const box = useFoldAway();
  const handleSignOut = () => {
    setLeaving(true);
    signOut().catch((error: unknown) => {
      setLeaving(false);
      announce(errorMessage(error), { tone: 'danger' });
    });
  };
  return (
    <details ref={box} className="user-menu">
      <summary className="user-menu-summary">
        <span className="user-menu-name">{user.name}</span>
        <span className="user-menu-party">{`${party.name}, ${roleLabel.toLocaleLowerCase('sv-SE')}`}</span>
        <Icon name="down" />
      </summary>
      <div className="user-menu-panel">
        <RadioRow
          label="Utseende"
          look="segmented"
          value={theme}
          onChange={setTheme}
          options={THEMES.map((value) => ({ value, label: THEME_LABEL[value] }))}
        />
        <LinkButton to="/mina-paminnelser">Mina påminnelser</LinkButton>
        <LinkButton to="/mina-inloggningar">Mina inloggningar</LinkButton>
        <Button onClick={onShowShortcuts}>Kortkommandon</Button>
        <Button busy={leaving} onClick={handleSignOut}>
          Logga ut
        </Button>
      </div>
    </details>
  );
}

/** Folds the menu away on Escape, on a click elsewhere and when another page is shown. */
function useFoldAway() {
  const box = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    const fold = () => box.current?.removeAttribute('open');
    const handlePointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) fold();
    };
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.current?.open) return;
      fold();
      box.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', handlePointer);
    document.addEventListener('keydown', handleKey);
    return () => {
      fold();
      document.removeEventListener('pointerdown', handlePointer);
      document.removeEventListener('keydown', handleKey);
    };
  }, [key]);
  return box;
}
