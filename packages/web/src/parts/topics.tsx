/** The topics that a circle has agreed to say beforehand: one touch fills in what something is about. */
import { words } from "../words/index.ts";

interface TopicsProps {
  readonly topics: readonly string[];
  readonly chosen: string;
  onTopic(topic: string): void;
}

export function Topics({ topics, chosen, onTopic }: TopicsProps) {
  if (topics.length === 0) return null;
  return (
    <fieldset class="item-acts">
      <legend class="unseen">{words.value.talk.topics}</legend>
      {topics.map((topic) => (
        <button
          key={topic}
          type="button"
          class="quiet"
          dir="auto"
          aria-pressed={topic === chosen}
          onClick={() => onTopic(topic === chosen ? "" : topic)}
        >
          {topic}
        </button>
      ))}
    </fieldset>
  );
}
