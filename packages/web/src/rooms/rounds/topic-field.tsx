/** A content note: the topics that the circle has agreed on, or words of one's own. */
import { TextField } from "../../parts/text-field.tsx";
import { Topics } from "../../parts/topics.tsx";
import { wordsOf } from "../../words/later.ts";

interface TopicFieldProps {
  readonly topics: readonly string[];
  readonly value: string;
  onValue(value: string): void;
}

const TOPIC_LENGTH = 60;

export function TopicField({ topics, value, onValue }: TopicFieldProps) {
  const t = wordsOf("attach");
  return (
    <>
      <TextField label={t.foldLabel} hint={t.foldHint} value={value} maxLength={TOPIC_LENGTH} onValue={onValue} />
      <Topics topics={topics} chosen={value} onTopic={onValue} />
    </>
  );
}
