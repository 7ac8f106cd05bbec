import type { ReactNode } from 'react';
import './sign-in.css';

/** The page of somebody who is not signed in: what this is, and what can be done. */
export function SignInFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="sign-in" id="innehall">
      <title>{`${title} – Samlad`}</title>
      <header className="sign-in-head">
        <img src="/favicon.svg" alt="" width="40" height="40" />
        <div>
          <h1>Samlad</h1>
          <p className="muted">Veckans lägesbild och insatser, tillsammans.</p>
        </div>
      </header>
      {children}
    </main>
  );
}
