/**
 * Headers of every answer. One Trusted Types policy, nobody else's files, and nothing inline but the import map of the
 * built page, which is named by its hash.
 */

/** A sanctuary's app also talks to other sanctuaries, so `connect-src` names schemes, and plain ones only for loopback. */
const CONNECT = [
  "'self'",
  "https:",
  "wss:",
  "http://localhost:*",
  "ws://localhost:*",
  "http://127.0.0.1:*",
  "ws://127.0.0.1:*",
].join(" ");

/** `inline` is the hash of the page's import map as a CSP source, e.g. `'sha256-...'`. */
export const contentSecurityPolicy = (inline?: string): string =>
  [
    "default-src 'none'",
    `script-src 'self'${inline === undefined ? "" : ` ${inline}`}`,
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src blob:",
    "font-src 'self'",
    `connect-src ${CONNECT}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types nexus",
  ].join("; ");

/**
 * The camera reads an invitation or a fingertip, Bluetooth a strap, the microphone takes a voice note; nothing else is
 * asked for.
 */
const PERMISSIONS = [
  "bluetooth=(self)",
  "camera=(self)",
  "microphone=(self)",
  ...[
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "midi",
    "payment",
    "serial",
    "usb",
    "xr-spatial-tracking",
  ].map((feature) => `${feature}=()`),
].join(", ");

/** A page whose scripts are all named by hash runs no other. Workers are not covered; the service worker checks those. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = { "integrity-policy": "blocked-destinations=(script)" };

export const securityHeaders = (inline?: string): Readonly<Record<string, string>> => ({
  "content-security-policy": contentSecurityPolicy(inline),
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": PERMISSIONS,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
});

/** For what apps of other sanctuaries may call. Nothing there depends on cookies or the like. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": "content-type",
  "access-control-max-age": "86400",
};
