/** What the doctor says about one thing. */

/** `look`: works, and could be better. `fix`: a sanctuary should not run like this. */
export type Verdict = "ok" | "look" | "fix";

export interface Finding {
  /** A short name, the same in every run. */
  readonly check: string;
  readonly verdict: Verdict;
  /** What was found, in one line. */
  readonly found: string;
  /** What to do about it; empty when all is well. */
  readonly advice: string;
}

export const finding = (check: string, verdict: Verdict, found: string, advice = ""): Finding => ({
  check,
  verdict,
  found,
  advice,
});

/** The first verdict whose condition holds, from the worst on. */
export function judge(check: string, found: string, bad: Partial<Record<"fix" | "look", boolean>>, advice: string) {
  const verdict: Verdict = bad.fix ? "fix" : bad.look ? "look" : "ok";
  return finding(check, verdict, found, verdict === "ok" ? "" : advice);
}
