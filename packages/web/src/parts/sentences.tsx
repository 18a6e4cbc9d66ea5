/** The sentences about a refusal. Fetched with the first one: most days nothing is refused. */
import type { ErrorCode } from "@nexus/wire";
import type { ComponentChildren } from "preact";
import { wordsOf } from "../words/later.ts";

export interface SentencesProps {
  readonly code: ErrorCode;
  /** How they stand; one after the other unless told. */
  readonly as?: (means: string, next: string) => ComponentChildren;
}

export function Sentences({ code, as = oneAfterTheOther }: SentencesProps) {
  const { means, next } = wordsOf("errors")[code];
  return <>{as(means, next)}</>;
}

const oneAfterTheOther = (means: string, next: string) => (
  <>
    {means} <span>{next}</span>
  </>
);
