/** What the pane's style sheet knows: light, dark, or the high contrast of Office itself. */
export type Theme = "light" | "dark" | "contrast";

/** The theme of the Office host, else of the machine. A contrast theme of Windows is the style sheet's own business. */
export function themeOf(
  office: { readonly bodyBackgroundColor?: string } | undefined,
  prefersDark: boolean,
): Theme {
  const light = office?.bodyBackgroundColor === undefined ? undefined : lightness(office.bodyBackgroundColor);
  if (light === undefined) return prefersDark ? "dark" : "light";
  if (light === 0) return "contrast";
  return light < 0.5 ? "dark" : "light";
}

/** From 0 for black to 1 for white; undefined for what is no colour. */
function lightness(colour: string): number | undefined {
  const [, red = "", green = "", blue = ""] =
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
  if (red === "") return undefined;
  return [red, green, blue].reduce((sum, part) => sum + Number.parseInt(part, 16), 0) / 765;
}

const prefersDark = () => window.matchMedia("(prefers-color-scheme: dark)");

/** Shows the theme of the machine, until office.js can be asked for its own. */
export function showMachineTheme(root: HTMLElement): void {
  root.dataset["theme"] = themeOf(undefined, prefersDark().matches);
}

/** Follows the theme while the pane is open. */
export function followTheme(root: HTMLElement): void {
  const dark = prefersDark();
  const show = () => {
    const office = typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
    root.dataset["theme"] = themeOf(office, dark.matches);
  };
  show();
  dark.addEventListener("change", show);
  if (
    typeof Office !== "undefined" &&
    Office.context?.document?.addHandlerAsync &&
    Office.EventType?.OfficeThemeChanged
  )
    Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, show);
}
