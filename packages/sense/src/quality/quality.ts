/** What a signal carries, and why it does not carry more. Three answers; the reasons are told in plain words. */

/** All figures; the heart's rate alone; nothing. */
export type Quality = "good" | "rate-only" | "unreadable";

export const reasons = {
  "too-few-beats": "Too few beats to tell anything.",
  "too-short": "Long enough for the rate; for the variation between beats it takes a minute.",
  "beats-missing": "Too many beats are missing in between.",
  "too-irregular": "Too irregular to read the variation between beats.",
  "intervals-made-up": "The sensor gives its rate in another form, not the time between beats.",
  "too-slow": "The camera gives too few pictures in a second.",
  "too-dark": "Too dark.",
  uncovered: "No fingertip lies on the lens.",
  clipped: "Too bright: the camera sees only white.",
  "pulse-unclear": "The pulse is not clear enough: hold still, and press lightly.",
  "face-only": "A face shows the rate only.",
} as const;

export type Reason = keyof typeof reasons;

export type Verdict =
  | { readonly quality: "good"; readonly reason: null }
  | { readonly quality: "rate-only" | "unreadable"; readonly reason: Reason };

export const good: Verdict = { quality: "good", reason: null };
export const rateOnly = (reason: Reason): Verdict => ({ quality: "rate-only", reason });
export const unreadable = (reason: Reason): Verdict => ({ quality: "unreadable", reason });
