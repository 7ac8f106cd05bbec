import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../config/config.js';

/** What a page may use of the device: nothing, no screen asks for it. */
const NO_DEVICES = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture']
  .map((feature) => `${feature}=()`)
  .join(', ');

const YEAR_S = 31_536_000;

/**
 * The headers of every answer: nothing from elsewhere but the chosen tiles, nothing inline, no frames, no devices.
 * deploy/web.Caddyfile says the same for the files it serves. Source: security requirements §6.
 */
export function securityHeaders({ mode, tiles }: Config): RequestHandler[] {
  const tileSource = tiles ? [new URL(tiles.replace(/[{}]/g, '')).origin] : [];
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", ...tileSource],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: mode === 'production' ? { maxAge: YEAR_S, includeSubDomains: true } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  return [headers, noDevices];
}

function noDevices(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('Permissions-Policy', NO_DEVICES);
  next();
}
