/** Which build this is, what a web page cannot promise, and how anyone can check. */
import { useEffect, useState } from "preact/hooks";
import { lookUpRunningBuild, runningBuild, shortHash } from "../../shell/build.ts";
import { wordsOf } from "../../words/later.ts";

export function About() {
  const t = wordsOf("settings").about;
  const build = runningBuild.value;
  const [looked, setLooked] = useState(false);

  useEffect(() => void lookUpRunningBuild().then(() => setLooked(true)), []);

  return (
    <section>
      <h2>{t.heading}</h2>
      <p role="status">
        {looked && !build && t.unknown}
        {build && (
          <>
            {t.version(build.version)} · {t.build} <code>{shortHash(build)}</code>
          </>
        )}
      </p>
      <p>{t.promise}</p>
      <p>
        {t.check} <code dir="ltr">nexus verify {location.origin}</code>
      </p>
    </section>
  );
}
