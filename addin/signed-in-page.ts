import { issuerPageAddress } from "./sign-in/issuer-page-address.ts";
import { loadOffice, tellParent } from "./sign-in/office-parent.ts";
import { readPaneConfig } from "./sign-in/pane-config.ts";
import { SignInTrouble } from "./sign-in/sign-in-trouble.ts";
import type { WindowKind } from "./sign-in/sign-in-window.ts";
import { CHANNEL, signedInMessage } from "./sign-in/signed-in-message.ts";
import { readStart, type Start } from "./sign-in/start-address.ts";
import { SIGN_IN_PAGE, signInTroubleInWords } from "./words/sign-in.ts";

/**
 * The page a sign-in or sign-out window begins and ends at. It holds no secret: on the way out it finds the issuer, on
 * the way back it hands the issuer's answer to the pane that began, which alone can use it.
 */
async function run(query: string): Promise<void> {
  const start = readStart(query);
  const answer = new URLSearchParams(query);
  if (start) return goToIssuer(start);
  if (answer.has("state")) return goBack(answer);
  show(SIGN_IN_PAGE.opening);
}

async function goToIssuer(start: Start): Promise<void> {
  show(SIGN_IN_PAGE.opening);
  if (isForDialog(start.parameters)) await loadOffice(document, officeSource());
  const config = await readPaneConfig(new URL("config.json", location.href).href, fetch.bind(window));
  location.replace(await issuerPageAddress(config, start, fetch.bind(window)));
}

async function goBack(answer: URLSearchParams): Promise<void> {
  show(SIGN_IN_PAGE.finishing);
  const message = signedInMessage(answer.toString());
  // The answer is good for one use; it shall not stay in the address or the history either.
  history.replaceState(null, "", location.pathname);
  if (isForDialog(answer)) {
    if (!(await loadOffice(document, officeSource())))
      throw new SignInTrouble("issuer-silent", { told: "office.js" });
    tellParent(JSON.stringify(message));
    return;
  }
  (window.opener as Window | null)?.postMessage(message, location.origin);
  if ("BroadcastChannel" in window) new BroadcastChannel(CHANNEL).postMessage(message);
  setTimeout(() => {
    show(SIGN_IN_PAGE.close);
    window.close();
  }, LINGER_MS);
}

/** The pane closes its window by itself; one it does not hold is closed or explained after this. */
const LINGER_MS = 1_500;

const isForDialog = (parameters: URLSearchParams): boolean =>
  parameters.get("state")?.startsWith(`${"dialog" satisfies WindowKind}.`) ?? false;

const officeSource = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="office-js"]')?.content ?? "";

function show({ vi, en }: { readonly vi: string; readonly en: string }): void {
  for (const [id, text] of [
    ["said", vi],
    ["said-en", en],
  ] as const) {
    const place = document.getElementById(id);
    if (place) place.textContent = text;
  }
}

run(location.search).catch((error) => {
  const trouble = error instanceof SignInTrouble ? error : new SignInTrouble("issuer-silent");
  show({ vi: signInTroubleInWords(trouble, "vi"), en: signInTroubleInWords(trouble, "en") });
});
