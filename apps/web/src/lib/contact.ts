const CHANNEL = 'samlad-contact';
const TOLD_EVERY_MS = 20_000;

let last = Date.now();
let told = 0;
let channel: BroadcastChannel | null = null;

/** The other windows of the same session are told of contact, and tell of theirs. */
function open(): BroadcastChannel | null {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => (last = Date.now()));
  return channel;
}

/** Notes that the server has heard from this session; it counts the time without use from then. */
export function noteContact(): void {
  last = Date.now();
  if (last - told < TOLD_EVERY_MS) return;
  told = last;
  open()?.postMessage(null);
}

/** When the server last heard from this session, in this window or another, in milliseconds since 1970. */
export const lastContact = (): number => last;
