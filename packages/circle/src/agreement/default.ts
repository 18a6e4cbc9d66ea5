/** The agreement of a circle that was founded without a blueprint. */
import type { Agreement } from "./agreement.ts";

export const defaultAgreement: Agreement = {
  format: 2,
  promises: ["What is shared here stays here.", "We listen without fixing.", "Passing is always fine."],
  words: { welcome: "", topics: [] },
  invite: "anyone",
  vouches: 1,
  trialDays: 0,
  unvouched: "nothing",
  remove: "keepers",
  removeQuorum: "two-thirds",
  appealDays: 3,
  changeQuorum: "two-thirds",
  voteDays: 7,
  restingCounts: false,
  keepers: { count: 1, termDays: 0 },
  rounds: { open: "anyone", quorum: "majority", atDeadline: "extend", twoKeepers: false, templates: [] },
  retentionDays: 365,
  mayLeave: { copies: "all", publish: "everyone" },
  lifeboats: [],
};
