import type { Node } from "constructs";
import * as z from "zod";
import { OFFICE_JS } from "../local/pages/bundle.ts";

const Days = z.coerce.number().int().min(1).max(36_500);
const Https = z.string().regex(/^https:\/\//, "an address that begins with https://");

/** Somebody else's OpenID provider: Microsoft Entra ID, Keycloak, or any that writes tokens by RFC 9068. */
const Issuer = z.strictObject({
  issuer: Https,
  jwksUri: Https,
  /** What its access tokens are issued for. */
  audience: z.string().min(1),
  /** The pane, as the issuer knows it. */
  clientId: z.string().min(1),
  profile: z.enum(["standard", "entra", "keycloak"]).default("standard"),
  scope: z.string().optional(),
});
export type Issuer = z.infer<typeof Issuer>;

/** The product's own name in front of the one CloudFront gives. */
const Domain = z.strictObject({
  name: z.string().regex(/^[a-z0-9.-]+$/),
  /** An ACM certificate in us-east-1, where CloudFront looks for it. */
  certificate: z.string().regex(/^arn:aws[a-z-]*:acm:us-east-1:/, "a certificate in us-east-1"),
});

/** What a site decides of its stage; everything else is the same everywhere. */
export const Settings = z.strictObject({
  /** Tells this stage's resources from another's in the same account: "thu", "chinh-thuc". */
  stage: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
    .default("ap-southeast-1"),
  domain: Domain.optional(),
  /** Without it the stage has a Cognito user pool of its own. */
  issuer: Issuer.optional(),
  /** Who may begin the first season of an empty stage: subjects of the issuer, separated by spaces. */
  founders: z.string().default(""),
  /** Where the pane takes office.js from: Microsoft's, or a site's own mirror. */
  officeJs: Https.default(OFFICE_JS),
  /** How long nobody can take a record away, the account's administrators included, in days. */
  lockDays: Days.default(3650),
  /** GOVERNANCE lets one role lift the lock, COMPLIANCE nobody. */
  lock: z.enum(["GOVERNANCE", "COMPLIANCE"]).default("GOVERNANCE"),
  /** What happens to the records when the stage is torn down; "destroy" is for trials, and only what no lock holds goes. */
  removal: z.enum(["retain", "destroy"]).default("retain"),
  /** Who is written to when an alarm rings. */
  alarmMail: z.email().optional(),
  /** US dollars a month, at four fifths of which somebody is written to. */
  budget: z.coerce.number().min(1).default(50),
  /** A web firewall (AWS WAF, scope CLOUDFRONT) of the account's own, put before the pages and the API. */
  firewall: z
    .string()
    .regex(/^arn:aws[a-z-]*:wafv2:us-east-1:/, "a web ACL in us-east-1")
    .optional(),
});
export type Settings = z.infer<typeof Settings>;

const NAMES = Object.keys(Settings.shape);

/** The settings of a stage from CDK's context (`-c stage=thu`, or `cdk.context.json`); all that is wrong with them at once. */
export function settingsOf(node: Node): Settings {
  const given = NAMES.flatMap((name) => {
    const value: unknown = node.tryGetContext(name);
    return value === undefined ? [] : [[name, read(value)] as const];
  });
  const settings = Settings.safeParse(Object.fromEntries(given));
  if (settings.success) return settings.data;
  const wrong = settings.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new Error(`Cấu hình chưa đúng · the settings are not right:\n${wrong.join("\n")}`);
}

/** On the command line a setting of several parts is written as JSON. */
function read(value: unknown): unknown {
  if (typeof value === "boolean") return String(value);
  return typeof value === "string" && value.startsWith("{") ? (JSON.parse(value) as unknown) : value;
}
