/** Four words, large enough to read aloud over a bad line. */
interface KnockWordsProps {
  readonly heading: string;
  readonly words: readonly string[];
  readonly hint: string;
}

export function KnockWords({ heading, words, hint }: KnockWordsProps) {
  return (
    <div class="knock-words">
      <h3>{heading}</h3>
      <ol>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ol>
      <p class="hint">{hint}</p>
    </div>
  );
}
