/**
 * To be loaded in every page of the add-in before office.js, where the desktop bridge is used: takes window.external
 * from the page that holds the host, the frame's parent or the dialog's opener. In any other page it does nothing.
 */
type HostPage = { readonly bangVangExcel?: { externalFor(page: Window): object } };

function hostOf(page: Window | null): HostPage["bangVangExcel"] {
  try {
    return (page as HostPage | null)?.bangVangExcel;
  } catch {
    return undefined; // a page of another origin is no host
  }
}

const host = hostOf(window.parent) ?? hostOf(window.opener as Window | null);
if (host)
  Object.defineProperty(window, "external", {
    value: host.externalFor(window),
    configurable: true,
    writable: true,
  });
