import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import './ui/tokens.css';
import './ui/base.css';
import './ui/print.css';
import { App } from './app';
import { clearWhenLeft } from './lib/leaving';

// The content security policy forbids compiled code, and zod would try it at its first parse.
config({ jitless: true });

const place = document.getElementById('root');
if (place) {
  const root = createRoot(place);
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  clearWhenLeft(() => root.unmount());
}
