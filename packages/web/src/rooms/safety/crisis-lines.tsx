/** The lines of one country: chosen by the person, offered from the browser's region, never from where the device is. */
import { useId, useState } from "preact/hooks";
import { CHECKED, countries, isOld, likelyCountry } from "../../safety/lines/index.ts";
import { type Country, dialled } from "../../safety/lines/line.ts";
import { prefer, preferences } from "../../settings/preferences.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { dateInWords, regionName } from "../../words/moments.ts";
import { CrisisLine } from "./crisis-line.tsx";

/** Stands for every country that is not in the list. */
const ELSEWHERE = "ZZ";

export function CrisisLines() {
  const t = wordsOf("safety").lines;
  const id = useId();
  const [likely] = useState(() => likelyCountry(navigator.languages));
  const chosen = preferences.value.country;
  const code = chosen ?? likely;
  const country = code === undefined ? undefined : countries[code];
  const names = Object.keys(countries)
    .map((region) => [region, regionName(region)] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, words.value.locale));
  const date = dateInWords(CHECKED);

  return (
    <section>
      <h2>{t.heading}</h2>
      <div class="text-field">
        <label for={id}>{t.country}</label>
        <select
          id={id}
          value={code ?? ""}
          onChange={(event) => prefer({ country: event.currentTarget.value || undefined })}
        >
          <option value="">{t.choose}</option>
          {names.map(([region, name]) => (
            <option key={region} value={region}>
              {name}
            </option>
          ))}
          <option value={ELSEWHERE}>{t.elsewhere}</option>
        </select>
        {chosen === undefined && likely !== undefined && <p class="hint">{t.guessed}</p>}
      </div>
      {isOld(Date.now()) && (
        <p class="refusal" role="status">
          {t.old(date)}
        </p>
      )}
      <Danger country={country} />
      {country && (
        <>
          {country.lines.every((line) => line.for === "everyone") && <p class="hint">{t.onlyGeneral}</p>}
          <ul class="crisis-lines">
            {country.lines.map((line) => (
              <CrisisLine key={line.name} line={line} />
            ))}
          </ul>
          <p class="hint">
            {t.local} {t.checked(date)}
          </p>
        </>
      )}
      {code !== undefined && !country && (
        <>
          <p>{t.none}</p>
          <p>{t.noneNext}</p>
        </>
      )}
    </section>
  );
}

/** Before all lines: who comes when it is a matter of minutes. */
function Danger({ country }: { readonly country: Country | undefined }) {
  const t = wordsOf("safety").lines;
  if (!country?.emergency) return <p>{t.dangerAnywhere}</p>;
  const { number, source } = country.emergency;
  return (
    <div class="crisis-now">
      <p>{t.danger(number)}</p>
      <a class="main" href={`tel:${dialled(number)}`}>
        {t.call(number)}
      </a>
      <p class="hint">
        {t.sources(1)}: <cite>{t.source(source.name, dateInWords(source.date))}</cite>
      </p>
    </div>
  );
}
