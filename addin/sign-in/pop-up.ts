import { SignInTrouble } from "./sign-in-trouble.ts";
import type { OpenWindow, SignInWindow } from "./sign-in-window.ts";
import { answerTo, CHANNEL } from "./signed-in-message.ts";

/** What a pop-up needs of the browser. */
export type PopUpBrowser = Pick<
  Window,
  "open" | "addEventListener" | "removeEventListener" | "setTimeout" | "setInterval" | "clearInterval"
> & { readonly BroadcastChannel?: typeof BroadcastChannel };

const NAME = "bang-vang-sign-in";
const FEATURES = "popup,width=480,height=680";
const LOOK_MS = 400;
/** A window's last words may still be on their way when it is seen closed. */
const LAST_WORDS_MS = 1_000;

/** An ordinary pop-up, which first shows `page`, of our own origin. */
export const popUp = (browser: PopUpBrowser, page: string): SignInWindow => ({
  kind: "pop-up",
  open: () => openPopUp(browser, page),
});

function openPopUp(browser: PopUpBrowser, page: string): OpenWindow {
  const { origin } = new URL(page);
  const shown = browser.open(page, NAME, FEATURES);
  const ends: (() => void)[] = [];
  const close = () => {
    for (const end of ends.splice(0)) end();
    shown?.close();
  };

  const heard = (state: string) =>
    new Promise<URLSearchParams>((resolve) => {
      const hear = (event: MessageEvent) => {
        const answer = event.origin === origin ? answerTo(state, event.data) : undefined;
        if (answer) resolve(answer);
      };
      browser.addEventListener("message", hear);
      ends.push(() => browser.removeEventListener("message", hear));
      if (!browser.BroadcastChannel) return;
      const channel = new browser.BroadcastChannel(CHANNEL);
      channel.onmessage = hear;
      ends.push(() => channel.close());
    });

  const seenClosed = (popup: Window) =>
    new Promise<never>((_, reject) => {
      const look = browser.setInterval(() => {
        if (!popup.closed) return;
        browser.clearInterval(look);
        browser.setTimeout(() => reject(new SignInTrouble("closed")), LAST_WORDS_MS);
      }, LOOK_MS);
      ends.push(() => browser.clearInterval(look));
    });

  return {
    close,
    lead(address, state) {
      const answer = heard(state);
      if (!shown || shown.closed)
        return { answer, trouble: Promise.reject(new SignInTrouble("popup-blocked", { link: address })) };
      shown.location.replace(address);
      return { answer, trouble: seenClosed(shown) };
    },
  };
}
