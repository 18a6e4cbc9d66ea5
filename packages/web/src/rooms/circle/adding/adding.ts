/** What is being made to go along with a message, before it is sent. */
import type { AttachmentInput } from "@nexus/circle";

export interface Making {
  /** Undefined: no content note. */
  readonly fold: string | undefined;
  readonly attachments: readonly AttachmentInput[];
}

export const nothingMade: Making = { fold: undefined, attachments: [] };

/** Whether there is something to send besides words. */
export const isMade = ({ attachments }: Making): boolean => attachments.length > 0;
