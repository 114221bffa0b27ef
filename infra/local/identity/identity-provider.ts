import {
  type Client,
  type Configuration,
  type Context,
  errors,
  interactionPolicy,
  Provider,
} from "oidc-provider";
import type { DemoPerson } from "./demo-person.ts";
import { showPage, text } from "./issuer-page.ts";
import type { IssuerSecrets } from "./issuer-secrets.ts";
import { chooserPath, personChooser } from "./person-chooser.ts";
import { signInMemory } from "./sign-in-memory.ts";
import { askToSignOut, saySignedOut } from "./sign-out-page.ts";

export type IdentitySetup = {
  readonly issuer: string;
  readonly secrets: IssuerSecrets;
  readonly people: readonly DemoPerson[];
  readonly audience: string;
  readonly redirectUris: readonly string[];
  /** How long an access token of the pane is good for; it renews it by its refresh token. */
  readonly accessSeconds: number;
};

/** The one client of this issuer: the pane, which keeps no secret and proves itself by PKCE. */
export const PANE = "bang-vang-pane";
const HOUR = 3600;
const WORKING_DAY = 12 * HOUR;

/** oidc-provider, set up for one public client: people sign in by choosing who they are. */
export function identityProvider(setup: IdentitySetup): Provider {
  const provider = new Provider(setup.issuer, configuration(setup));
  provider.on("server_error", (_context, error) => console.error(error));
  return provider
    .use(refuseOtherHosts(new URL(setup.issuer).host))
    .use(personChooser(provider, setup.people));
}

/** An access token as the pane would get it, without a browser, for a program that cannot renew it: good for an hour. */
export async function accessToken(provider: Provider, accountId: string, audience: string): Promise<string> {
  const client = await provider.Client.find(PANE);
  if (!client) throw new Error(`The identity provider does not know its own client ${PANE}`);
  const resourceServer = new provider.ResourceServer(audience, resource(audience, HOUR));
  return new provider.AccessToken({ accountId, client, resourceServer }).save();
}

const configuration = ({
  secrets,
  people,
  audience,
  redirectUris,
  accessSeconds,
}: IdentitySetup): Configuration => ({
  adapter: signInMemory,
  jwks: { keys: secrets.signingKeys },
  cookies: {
    keys: secrets.cookieKeys,
    names: { session: "bv_session", interaction: "bv_sign_in", resume: "bv_sign_in_resume" },
  },
  clients: [
    {
      client_id: PANE,
      application_type: kindOfClient(redirectUris),
      token_endpoint_auth_method: "none",
      grant_types: ["authorization_code", "refresh_token"],
      redirect_uris: redirectUris,
      post_logout_redirect_uris: redirectUris,
    },
  ],
  responseTypes: ["code"],
  clientAuthMethods: ["none"],
  scopes: ["openid"],
  claims: { openid: ["sub"], profile: ["name"] },
  // Not only for `offline_access`: a pane renews its token while its person is signed in, and no longer.
  issueRefreshToken: (_context, client) => client.grantTypeAllowed("refresh_token"),
  ttl: {
    AccessToken: (_context, { resourceServer }) => resourceServer?.accessTokenTTL ?? accessSeconds,
    AuthorizationCode: 60,
    IdToken: HOUR,
    RefreshToken: WORKING_DAY,
    Interaction: HOUR,
    Session: WORKING_DAY,
    Grant: WORKING_DAY,
  },
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    revocation: {
      enabled: true,
      allowedPolicy: (_context, client, token) => token.clientId === client.clientId,
    },
    rpInitiatedLogout: { enabled: true, logoutSource: askToSignOut, postLogoutSuccessSource: saySignedOut },
    userinfo: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      getResourceServerInfo(_context, asked) {
        if (asked !== audience) throw new errors.InvalidTarget();
        return resource(audience, accessSeconds);
      },
    },
  },
  interactions: { policy: loginAlone(), url: (_context, { uid }) => chooserPath(uid) },
  findAccount(_context, id) {
    const person = people.find((one) => one.id === id);
    return person && { accountId: id, claims: () => ({ sub: id, name: person.name }) };
  },
  loadExistingGrant: grantAsAsked(audience),
  clientBasedCORS: isFromThePane,
  renderError(context, { error, error_description = "" }) {
    showPage(context, {
      status: context.status,
      title: { vi: "Không đăng nhập được", en: "Signing in failed" },
      content: `<p><code>${text(error)}</code> ${text(error_description)}</p>`,
    });
  },
});

/** On this machine any port of a redirect address will do (RFC 8252, 7.3), unless it is https, which is taken as it stands. */
const kindOfClient = (redirectUris: readonly string[]): "native" | "web" =>
  redirectUris.every((uri) => new URL(uri).protocol === "http:") ? "native" : "web";

const resource = (audience: string, accessTokenTTL: number) =>
  ({
    scope: "",
    audience,
    accessTokenTTL,
    accessTokenFormat: "jwt",
    jwt: { sign: { alg: "RS256" } },
  }) as const;

/** The pane is ours, so nobody is asked to consent to it. */
function loginAlone() {
  const policy = interactionPolicy.base();
  policy.remove("consent");
  return policy;
}

const grantAsAsked = (audience: string) => async (context: Context) => {
  const { provider, account, client, params } = context.oidc;
  const grant = new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
  grant.addOIDCScope(params.scope ?? "");
  grant.addResourceScope(audience, "");
  await grant.save();
  return grant;
};

/** The pane's own hosts, on any port. */
function isFromThePane(_context: Context, origin: string, { redirectUris }: Client): boolean {
  const hostname = URL.parse(origin)?.hostname;
  return redirectUris.some((uri) => new URL(uri).hostname === hostname);
}

/** A page elsewhere may point its own name at this machine; it shall not become this issuer by that. */
const refuseOtherHosts =
  (host: string) =>
  async (context: Context, next: () => Promise<void>): Promise<void> => {
    if (context.host === host) return next();
    context.status = 421;
  };
