/** What somebody said, and did not take back. */
import type { TimelineItem } from "@nexus/circle";

export type SpokenItem = Extract<TimelineItem, { kind: "check-in" | "sharing" }>;

export const isSpoken = (item: TimelineItem): item is SpokenItem => item.kind === "check-in" || item.kind === "sharing";

/** Where an item is found in the page. */
export const anchorOf = (id: string): string => `said-${id}`;
