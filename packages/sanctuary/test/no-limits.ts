const UNLIMITED = { burst: 1e9, perSecond: 1e9 };
/** Rates that no test meets by accident. */
export const NO_LIMITS = { entries: UNLIMITED, commits: UNLIMITED, requests: UNLIMITED, archives: UNLIMITED };
