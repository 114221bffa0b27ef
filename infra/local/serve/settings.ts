import { BlockList, isIP } from "node:net";
import * as z from "zod";
import { isSlug } from "../../../shared/ids.ts";
import { OFFICE_JS } from "../pages/bundle.ts";

const said = (vi: string, en: string): string => `${vi} · ${en}`;

const urlOf = (text: string): URL | undefined => URL.parse(text) ?? undefined;
const isLoopback = ({ hostname }: URL): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(hostname);

const Text = z.string().min(1, said("không được để trống", "must not be empty"));

/** Where people and Excel find the server: scheme, host and port, nothing after. */
const Origin = z
  .string()
  .refine(
    (text) => urlOf(text)?.protocol === "https:" && urlOf(text)?.origin === text,
    said(
      "phải là https://tên-máy[:cổng], không có đường dẫn hay dấu / ở cuối",
      "must be https://host[:port], without a path or a slash at the end",
    ),
  );

const Https = z
  .string()
  .refine(
    (text) => urlOf(text)?.protocol === "https:",
    said("phải là một địa chỉ https://", "must be an https:// address"),
  );

/** Https; on this very machine http will do. */
const HttpsOrOwnMachine = z.string().refine(
  (text) => {
    const url = urlOf(text);
    return url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url));
  },
  said(
    "phải là https:// (http:// chỉ trên chính máy này)",
    "must be https:// (http:// on this machine alone)",
  ),
);

/** The demo's own provider speaks http on this machine: it can never be named here. */
const IssuerName = Https.refine(
  (text) => !urlOf(text) || !isLoopback(urlOf(text) as URL),
  said(
    "không nhận nơi đăng nhập dùng thử của máy này: phải là nơi đăng nhập thật của đơn vị",
    "the demo's sign-in on this machine is refused: name the site's real issuer",
  ),
);

/** A person's id holds 40 characters, and issuers like to name people by a UUID of 36. */
const LONGEST_PREFIX = 4;

/** It ends with a hyphen, so that no UUID begins with it: a UUID has none among its first eight characters. */
const Prefix = z
  .string()
  .refine(
    (text) => text === "" || (text.endsWith("-") && isSlug(`${text}x`) && text.length <= LONGEST_PREFIX),
    said(
      `chữ thường không dấu hoặc chữ số rồi dấu nối ở cuối, tối đa ${LONGEST_PREFIX} ký tự, như "so-"`,
      `lower-case letters or digits and a hyphen at the end, at most ${LONGEST_PREFIX} characters, such as "so-"`,
    ),
  );

/** One OpenID provider whose access tokens are taken. The first one of the list signs people in at the pane. */
const TrustedIssuer = z
  .strictObject({
    issuer: IssuerName,
    /** Found by the issuer's own description unless given. */
    jwksUri: HttpsOrOwnMachine.optional(),
    /** What its access tokens are issued for; with the profile "cognito", the client's id. */
    audience: Text,
    profile: z.enum(["standard", "cognito", "entra", "keycloak"]).default("standard"),
    /** The pane, as the issuer knows it. */
    clientId: Text,
    /** What the pane asks for. */
    scope: Text.default("openid profile"),
    /** How the pane names the API to the issuer when it asks: RFC 8707's `resource`, `audience`, or not at all. */
    audienceAs: z.enum(["resource", "audience", "none"]).default("none"),
    /** Stands before the ids this issuer gives people, so that two issuers never name one person by accident. */
    prefix: Prefix.default(""),
  })
  .refine(
    ({ profile = "standard", audience, clientId }) =>
      profile !== "standard" || !audience || audience !== clientId,
    {
      when: ({ value }) => isGroup(value),
      path: ["audience"],
      message: said(
        "với profile standard phải khác clientId: ID token của ngăn dành cho clientId, và không được nhận thay access token",
        "must differ from clientId with the profile standard: the pane's ID tokens are for clientId, and must not pass for access tokens",
      ),
    },
  );
export type TrustedIssuer = z.infer<typeof TrustedIssuer>;

const Listen = z.strictObject({
  host: Text.default("0.0.0.0"),
  port: z.int().min(0).max(65_535).default(443),
});

const Tls = z.strictObject({
  /** PEM, with the chain. */
  certificate: Text,
  /** PEM, unencrypted, readable by the service alone. */
  key: Text,
});

const BehindProxy = z.strictObject({
  /** Addresses and ranges (10.0.0.0/8) from which forwarded headers are believed, and nothing else is answered. */
  trusted: z
    .array(
      z
        .string()
        .refine(
          isAddressOrRange,
          said("không phải địa chỉ IP hay dải địa chỉ", "is no IP address or range of addresses"),
        ),
    )
    .min(1),
});

const BucketName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, said("không phải tên kho S3", "is no name of a bucket"));

const Storage = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("embedded"),
    /** On a local disk; never a network share. */
    directory: Text,
  }),
  z.strictObject({
    kind: z.literal("s3"),
    endpoint: HttpsOrOwnMachine,
    region: Text.default("us-east-1"),
    /** https://kho/bucket/key instead of https://bucket.kho/key. */
    pathStyle: z.boolean().default(true),
    /** What is kept for good. */
    records: BucketName,
    /** What can be made again; the same bucket unless another is named. */
    derived: BucketName.optional(),
  }),
]);
export type StorageSettings = z.infer<typeof Storage>;

const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, said("giờ phải viết như 01:30", "a time is written like 01:30"));

/** Everything a site decides of a server of its own. Secrets are no part of it. */
export const Settings = z
  .strictObject({
    /** The one address of pages, API and workbooks. */
    origin: Origin,
    listen: Listen.prefault({}),
    tls: Tls.optional(),
    proxy: BehindProxy.optional(),
    storage: Storage,
    issuers: z
      .array(TrustedIssuer)
      .min(1, said("cần ít nhất một nơi đăng nhập", "at least one issuer is needed")),
    /** Who may begin on an empty server, by the ids the pane tells them. */
    founders: z
      .array(
        z
          .string()
          .refine(
            isSlug,
            said(
              "mã người dùng chỉ có chữ thường không dấu, chữ số, dấu nối, tối đa 40 ký tự",
              "an id of a person has lower-case letters, digits and hyphens, at most 40",
            ),
          ),
      )
      .default([]),
    /** When all results are looked at again, Viet Nam time; at every start besides. */
    sweep: z.array(TimeOfDay).default(["01:30"]),
    /** Where the pane takes office.js from: "own" serves the copy that is installed here. */
    officeJs: z.union([z.literal("own"), Https]).default(OFFICE_JS),
    /** Certificates of the site's own authority (PEM), believed besides the public ones. */
    ca: Text.optional(),
  })
  .refine(({ tls, proxy }) => (tls === undefined) !== (proxy === undefined), {
    when: ({ value }) => isGroup(value),
    path: ["tls"],
    message: said(
      "cần đúng một trong hai: tls (máy này giữ chứng thư) hoặc proxy (đứng sau máy chủ khác)",
      "exactly one of tls (this server has the certificate) and proxy (it stands behind another)",
    ),
  })
  .refine(({ issuers }) => areAllOwn(issuers.map(({ issuer }) => issuer)), {
    when: ({ value }) => isGroup(value) && areGroups(value["issuers"]),
    path: ["issuers"],
    message: said("có hai mục cùng issuer", "two entries have the same issuer"),
  })
  .refine(({ issuers }) => areApart(issuers.map(({ prefix = "" }) => prefix)), {
    when: ({ value }) => isGroup(value) && areGroups(value["issuers"]),
    path: ["issuers"],
    message: said(
      "mỗi nơi đăng nhập cần một prefix riêng, không prefix nào mở đầu prefix khác, để hai người không trùng mã",
      "each issuer needs a prefix of its own, and none that begins another's, so that no two people have one id",
    ),
  });
export type Settings = z.infer<typeof Settings>;

/** The networks of a list of addresses and ranges. */
export function networks(trusted: readonly string[]): BlockList {
  const list = new BlockList();
  for (const each of trusted) {
    const [address = "", bits] = each.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const areGroups = (value: unknown): boolean => Array.isArray(value) && value.every(isGroup);
const areAllOwn = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
/** No two are the same, and none begins another; an empty one stands apart by whom it lets in. */
function areApart(prefixes: readonly unknown[]): boolean {
  const texts = prefixes.filter((each) => typeof each === "string");
  const begins = (each: string) => texts.some((other) => other !== each && other.startsWith(each));
  return areAllOwn(texts) && !texts.some((each) => each !== "" && begins(each));
}

function isAddressOrRange(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const widest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && widest > 0 && (bits === undefined || isWithin(bits, widest));
}

const isWithin = (bits: string, widest: number): boolean => /^\d{1,3}$/.test(bits) && Number(bits) <= widest;
