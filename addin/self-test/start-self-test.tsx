import { render } from "preact";
import { officePlace } from "../effects/office-place.ts";
import { followTheme } from "../effects/office-theme.ts";
import { SelfTestView } from "./self-test-view.tsx";
import { tell } from "./self-test-words.ts";

/** Says why nothing can be tried, or offers to try. */
export async function startSelfTest(root: HTMLElement): Promise<void> {
  const place = await officePlace(false);
  followTheme(document.documentElement);
  if (place.kind === "excel") return render(<SelfTestView first={place.lang ?? "vi"} />, root);
  const why = ({ browser: "no-excel", "excel-too-old": "too-old", silent: "silent" } as const)[place.kind];
  render(
    <main>
      <h1>{tell("title", "vi")}</h1>
      <p role="alert">{tell(why, "vi")}</p>
      <p lang="en">{tell(why, "en")}</p>
    </main>,
    root,
  );
}
