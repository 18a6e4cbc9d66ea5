/** One line: whom it is for and when, the ways to reach it, and how we know. */
import { dialled, type Hours, type Line } from "../../safety/lines/line.ts";
import { wordsOf } from "../../words/later.ts";
import { clockTime, dateInWords, languageName, namesTogether } from "../../words/moments.ts";

export function CrisisLine({ line }: { readonly line: Line }) {
  const t = wordsOf("safety").lines;
  const about = [
    line.ages ? `${t.for[line.for]}, ${t.ages(...line.ages)}` : t.for[line.for],
    hoursInWords(line.hours),
    namesTogether(line.languages.map(languageName)),
  ];
  return (
    <li>
      <h3>
        <bdi lang={line.nameIn}>{line.name}</bdi>
      </h3>
      <p class="crisis-about">{about.join(" · ")}</p>
      {line.note && <p class="crisis-about">{t.notes[line.note]}</p>}
      <div class="actions">
        {line.number && (
          <a class="plain" href={`tel:${dialled(line.number)}`}>
            {t.call(line.number)}
          </a>
        )}
        {line.text && (
          <a class="plain" href={smsAddress(line.text)}>
            {t.text(line.text.number, line.text.word)}
          </a>
        )}
      </div>
      <p class="hint">
        {t.sources(line.sources.length)}:{" "}
        {line.sources.map(({ name, address, date }, at) => (
          <cite key={address} title={address}>
            {at > 0 && "; "}
            {t.source(name, dateInWords(date))}
          </cite>
        ))}
      </p>
    </li>
  );
}

/** iOS reads the body after "&", others after "?". */
const smsAddress = ({ number, word }: NonNullable<Line["text"]>) =>
  `sms:${dialled(number)}${word ? `?&body=${encodeURIComponent(word)}` : ""}`;

function hoursInWords(hours: Hours): string {
  const t = wordsOf("safety").lines.hours;
  return typeof hours === "string" ? t[hours] : t[hours.days](clockTime(hours.from), clockTime(hours.to));
}
