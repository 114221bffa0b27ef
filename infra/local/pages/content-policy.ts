/** Where Excel on the web and on desktops may show the pane. */
const OFFICE_FRAMES = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.microsoft365.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
];

type Allowed = {
  /** Hosts of scripts besides the pages' own, and hashes of the scripts that stand in the pages. */
  readonly scripts: readonly string[];
  /** Hosts the pane speaks to besides its own: the issuer's, and where workbooks are fetched from. */
  readonly spokenTo: readonly string[];
};

/** The content policy of the pages: Office may show the pane, and nobody else; nothing runs that we did not write. */
export const contentPolicy = ({ scripts, spokenTo }: Allowed): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ${spokenTo.join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${OFFICE_FRAMES.join(" ")}`,
  ].join("; ");
