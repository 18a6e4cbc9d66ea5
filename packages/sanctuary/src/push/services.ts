/**
 * The push services of browsers, by the hosts that they document. A sanctuary calls nobody else, so that no member can
 * have it call an address of their choice.
 */

const HOSTS: readonly RegExp[] = [
  // Chrome, Edge on Android, Brave, Opera: Firebase Cloud Messaging.
  /^fcm\.googleapis\.com$/,
  // Firefox: Mozilla autopush.
  /^updates\.push\.services\.mozilla\.com$/,
  // Safari: Apple.
  /^([\w-]+\.)*push\.apple\.com$/,
  // Edge on Windows: WNS.
  /^([\w-]+\.)*notify\.windows\.com$/,
];

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/;

/** `alsoAllowed` are origins on this very machine, for trying it out. */
export function isPushService(endpoint: string, alsoAllowed: readonly string[] = []): boolean {
  const url = URL.parse(endpoint);
  if (!url || url.username || url.password || url.hash) return false;
  if (LOOPBACK.test(url.hostname)) return alsoAllowed.includes(url.origin);
  return url.protocol === "https:" && url.port === "" && HOSTS.some((host) => host.test(url.hostname));
}
