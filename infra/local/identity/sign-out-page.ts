import type { Context } from "oidc-provider";
import { said, showPage } from "./issuer-page.ts";

const FORM_ID = "op.logoutForm";

/** Asks before the issuer forgets who is at this browser; `form` is the provider's own, guarded against forgery. */
export const askToSignOut = (context: Context, form: string): void =>
  showPage(context, {
    status: 200,
    title: { vi: "Đăng xuất trên máy này?", en: "Sign out on this machine?" },
    content: `${form}
<button class="primary" form="${FORM_ID}" name="logout" value="yes" autofocus>${said({
      vi: "Đăng xuất",
      en: "Sign out",
    })}</button>`,
  });

/** Shown where the sign-out did not begin in the pane, so that there is nowhere to go back to. */
export const saySignedOut = (context: Context): void =>
  showPage(context, {
    status: 200,
    title: { vi: "Đã đăng xuất", en: "Signed out" },
    content: `<p>${said({ vi: "Có thể đóng trang này.", en: "You can close this page." })}</p>`,
  });
