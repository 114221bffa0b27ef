import { render } from "preact";
import { GUIDES } from "./help/guide.ts";
import { GuideSteps } from "./help/guide-steps.tsx";
import { say } from "./words/words.ts";

const query = new URLSearchParams(location.search);
const lang = query.get("ngon-ngu") === "en" ? "en" : "vi";
const wanted = GUIDES.find((each) => each === query.get("cho"));
const root = document.getElementById("guide");
document.documentElement.lang = lang;
if (root)
  render(
    <>
      <h1>
        {say("product", lang)} · {say("nav.help", lang)}
      </h1>
      {(wanted ? [wanted] : GUIDES).map((whom) => (
        <section key={whom} aria-labelledby={whom}>
          <h2 id={whom}>{say(`help.${whom}`, lang)}</h2>
          <GuideSteps whom={whom} lang={lang} />
        </section>
      ))}
    </>,
    root,
  );
