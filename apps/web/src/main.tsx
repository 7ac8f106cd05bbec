import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import './ui/tokens.css';
import './ui/base.css';
import './ui/print.css';
import { App } from './app';

// The content security policy forbids compiled code, and zod would try it at its first parse.
config({ jitless: true });

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
