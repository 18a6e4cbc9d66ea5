/**
 * The content security policy that the app needs, and nothing looser. A browser keeps the policy of the page for the
 * page, and that of a worker's own answer for the worker.
 */

/** What each directive may name; all of `exactly` must be named, too. */
const DIRECTIVES: Readonly<
  Record<string, { readonly exactly?: readonly string[]; readonly atMost?: readonly string[] }>
> = {
  "default-src": { exactly: ["'none'"] },
  "script-src": { exactly: ["'self'"] },
  "style-src": { exactly: ["'self'"] },
  "base-uri": { exactly: ["'none'"] },
  "form-action": { exactly: ["'none'"] },
  "frame-ancestors": { exactly: ["'none'"] },
  "require-trusted-types-for": { exactly: ["'script'"] },
  "trusted-types": { exactly: ["nexus"] },
  "worker-src": { atMost: ["'self'"] },
  "manifest-src": { atMost: ["'self'"] },
  "font-src": { atMost: ["'self'"] },
  "img-src": { atMost: ["'self'", "blob:", "data:"] },
  "media-src": { atMost: ["blob:"] },
  // An app speaks with the sanctuaries of all its circles, wherever they are.
  "connect-src": {
    atMost: [
      "'self'",
      "https:",
      "wss:",
      "http://localhost:*",
      "ws://localhost:*",
      "http://127.0.0.1:*",
      "ws://127.0.0.1:*",
    ],
  },
  "upgrade-insecure-requests": { exactly: [] },
};

/**
 * What is wrong with a policy, as sentences; empty when it is as strict as it should be. `inline` is the source that
 * names the import map of the page: the one thing that may stand inline, and only as it was built.
 */
export function policyProblems(header: string | null, inline?: string): string[] {
  if (!header) return ["there is no content security policy"];
  const given = new Map<string, string[]>();
  for (const part of header.split(";").map((it) => it.trim())) {
    const [name = "", ...sources] = part.split(/\s+/);
    // The first of two equal directives counts (CSP Level 3, 2.2.1).
    if (name && !given.has(name.toLowerCase())) given.set(name.toLowerCase(), sources);
  }
  const problems: string[] = [];
  for (const [name, { exactly }] of Object.entries(DIRECTIVES)) {
    const sources = given.get(name)?.filter((source) => name !== "script-src" || source !== inline);
    if (exactly && exactly.length > 0 && !sources) problems.push(`the policy lacks ${name}`);
    else if (exactly && sources && sources.join(" ") !== exactly.join(" ")) {
      problems.push(`the policy says "${name} ${sources.join(" ")}" instead of "${exactly.join(" ")}"`);
    }
  }
  for (const [name, sources] of given) {
    const known = DIRECTIVES[name];
    if (!known) problems.push(`the policy holds ${name}, which the app does not use`);
    for (const source of known?.atMost ? sources.filter((it) => !known.atMost?.includes(it)) : []) {
      problems.push(`the policy lets ${name} reach ${source}`);
    }
  }
  return problems;
}
