/** The colours an add-in is told of, as "#RRGGBB" (learn.microsoft.com: Office.OfficeTheme). */
export type OfficeTheme = {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
};

const theme = (body: string, text: string, control: string, controlText: string): OfficeTheme => ({
  bodyBackgroundColor: body,
  bodyForegroundColor: text,
  controlBackgroundColor: control,
  controlForegroundColor: controlText,
});

/** Office's own themes, and the colours Windows' contrast themes give it. */
export const OFFICE_THEMES = {
  light: theme("#FFFFFF", "#242424", "#F5F5F5", "#242424"),
  dark: theme("#292929", "#FFFFFF", "#141414", "#FFFFFF"),
  "contrast-aquatic": theme("#202020", "#FFFFFF", "#202020", "#FFFFFF"),
  "contrast-desert": theme("#FFFAEF", "#3D3D3D", "#FFFAEF", "#3D3D3D"),
  "contrast-dusk": theme("#2D3236", "#FFFFFF", "#2D3236", "#FFFFFF"),
  "contrast-night-sky": theme("#000000", "#FFFFFF", "#000000", "#FFFFFF"),
} as const satisfies Record<string, OfficeTheme>;

export type ThemeName = keyof typeof OFFICE_THEMES;
