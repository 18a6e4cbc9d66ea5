/** One's own colour for a feeling. Which two somebody would then confuse is told plainly; it is nobody's business to forbid it. */
import {
  apart,
  bytesToHex,
  LEAST_APART,
  labToBytes,
  type NamedFeeling,
  namedFeelings,
  nearestPair,
} from "@nexus/weave";
import { useId } from "preact/hooks";
import { dyes } from "../../cloth/dyes.ts";
import { prefer, preferences } from "../../settings/preferences.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import "../../style/later/cloth.css";

export function Colours() {
  const t = wordsOf("settings").colours;
  const { colours } = preferences.value;
  const named = (feeling: NamedFeeling) => words.value.vocabulary[feeling];
  const near = nearestPair(dyes.value);
  const [one, other] = near.feelings;
  const dyeOf = (feeling: NamedFeeling) => dyes.value[namedFeelings.indexOf(feeling)] ?? dyes.value[0];
  // Some eyes find two colours nearer than most do; where most confuse them too, that is what to say.
  const sight = apart(dyeOf(one), dyeOf(other)) < LEAST_APART ? "usual" : near.sight;
  return (
    <section>
      <h2>{t.heading}</h2>
      <p>{t.text}</p>
      <ul class="own-colours">
        {namedFeelings.map((feeling) => (
          <Colour
            key={feeling}
            name={named(feeling)}
            hex={bytesToHex(labToBytes(dyeOf(feeling)))}
            onHex={(hex) => prefer({ colours: { ...colours, [feeling]: hex } })}
          />
        ))}
      </ul>
      <p role="status">{near.apart < LEAST_APART ? t.alike[sight](named(one), named(other)) : t.apart}</p>
      {Object.keys(colours).length > 0 && (
        <button type="button" class="quiet" onClick={() => prefer({ colours: {} })}>
          {t.usual}
        </button>
      )}
    </section>
  );
}

interface ColourProps {
  readonly name: string;
  readonly hex: string;
  onHex(hex: string): void;
}

function Colour({ name, hex, onHex }: ColourProps) {
  const id = useId();
  return (
    <li>
      <input id={id} type="color" value={hex} onChange={({ currentTarget }) => onHex(currentTarget.value)} />
      <label for={id}>{name}</label>
    </li>
  );
}
