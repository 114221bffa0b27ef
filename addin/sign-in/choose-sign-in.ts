import { type DialogHost, dialogWindow } from "./dialog-window.ts";
import { openIdSignIn } from "./openid-sign-in.ts";
import type { PaneConfig } from "./pane-config.ts";
import { type PopUpBrowser, popUp } from "./pop-up.ts";
import { renewalLock } from "./renewal-lock.ts";
import type { SignIn } from "./sign-in.ts";
import { SignInTrouble } from "./sign-in-trouble.ts";
import { sessionStorageOf, sessionTokenMemory } from "./token-memory.ts";

/** What signing in needs of the place the pane runs in. */
export type SignInPlace = {
  readonly browser: PopUpBrowser & {
    readonly sessionStorage: Storage;
    readonly navigator: { readonly locks?: Pick<LockManager, "request"> };
  };
  /** The Office host's dialogs, where it has them. */
  readonly dialogs: DialogHost | undefined;
  /** Which partition of the browser's storage is ours. */
  readonly partition: string | undefined;
  /** The address of `signed-in.html`, on the pane's own origin. */
  readonly page: string;
};

/**
 * The one place that decides how people sign in. Nested app authentication (Microsoft Entra) takes its place here when
 * a site asks for it; until then a site configured for it is told so: `SignInTrouble` "not-configured".
 */
export function chooseSignIn(config: PaneConfig, place: SignInPlace): SignIn {
  switch (config.provider) {
    case "openid":
      return openId(config, place);
    case "nested-app-auth":
      throw new SignInTrouble("not-configured", { told: config.provider });
  }
}

function openId(config: PaneConfig, { browser, dialogs, partition, page }: SignInPlace): SignIn {
  const now = () => Date.now();
  return openIdSignIn({
    protocol: onDemand(async () => {
      const { openIdProtocol } = await import("./openid-protocol.ts");
      return openIdProtocol({ config, callback: page, now });
    }),
    window: dialogs ? dialogWindow(dialogs) : popUp(browser, page),
    page,
    memory: sessionTokenMemory(sessionStorageOf(browser), { partition, ...config }),
    exclusively: renewalLock(browser.navigator.locks, `bang-vang:renew:${partition ?? ""}:${config.issuer}`),
    now,
  });
}

/** Made once, when first asked for; a failure is not kept. */
function onDemand<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
