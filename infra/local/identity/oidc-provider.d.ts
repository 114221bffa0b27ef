/** The part of oidc-provider (which ships no types) that is used here. */
declare module "oidc-provider" {
  import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
  import type { JWK } from "jose";

  /** A Koa context, as far as we look into it. */
  export type Context = {
    readonly req: IncomingMessage;
    readonly res: ServerResponse;
    readonly method: string;
    readonly path: string;
    readonly host: string;
    status: number;
    type: string;
    body: string;
    set(headers: Readonly<Record<string, string>>): void;
    /** Present inside the provider's own routes. */
    readonly oidc: {
      readonly provider: Provider;
      readonly account: Account;
      readonly client: Client;
      readonly params: { readonly scope?: string };
    };
  };

  export type Client = {
    readonly clientId: string;
    readonly redirectUris: readonly string[];
    grantTypeAllowed(grantType: string): boolean;
  };

  export type Account = {
    readonly accountId: string;
    claims(): Readonly<Record<string, unknown>> & { readonly sub: string };
  };

  export type Interaction = { readonly uid: string };

  export type ResourceServerInfo = {
    readonly scope: string;
    readonly audience: string;
    readonly accessTokenTTL: number;
    readonly accessTokenFormat: "jwt";
    readonly jwt: { readonly sign: { readonly alg: "RS256" } };
  };

  export type ResourceServer = { identifier(): string };

  export type Grant = {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  };

  export type Stored = Record<string, unknown> & {
    readonly uid?: string;
    readonly grantId?: string;
  };

  export type Adapter = {
    upsert(id: string, payload: Stored, expiresIn?: number): Promise<void>;
    find(id: string): Promise<Stored | undefined>;
    findByUid(uid: string): Promise<Stored | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  };

  type Feature = { readonly enabled: boolean };

  export type Configuration = {
    readonly adapter: (model: string) => Adapter;
    readonly jwks: { readonly keys: readonly JWK[] };
    readonly clients: readonly Readonly<Record<string, unknown>>[];
    readonly claims: Readonly<Record<string, readonly string[]>>;
    readonly scopes: readonly string[];
    readonly responseTypes: readonly string[];
    readonly clientAuthMethods: readonly string[];
    readonly cookies: {
      readonly keys: readonly string[];
      readonly names: { readonly session: string; readonly interaction: string; readonly resume: string };
    };
    readonly ttl: Readonly<Record<string, unknown>> & {
      readonly AccessToken: (
        context: Context,
        token: { readonly resourceServer?: ResourceServerInfo },
      ) => number;
    };
    readonly features: {
      readonly devInteractions: Feature;
      readonly dPoP: Feature;
      readonly pushedAuthorizationRequests: Feature;
      readonly revocation: Feature & {
        allowedPolicy(context: Context, client: Client, token: { readonly clientId: string }): boolean;
      };
      readonly rpInitiatedLogout: Feature & {
        logoutSource(context: Context, form: string): void;
        postLogoutSuccessSource(context: Context): void;
      };
      readonly userinfo: Feature;
      readonly resourceIndicators: Feature & {
        defaultResource(): string;
        getResourceServerInfo(context: Context, resource: string): ResourceServerInfo;
      };
    };
    readonly interactions: {
      readonly policy: Policy;
      url(context: Context, interaction: Interaction): string;
    };
    issueRefreshToken(context: Context, client: Client): boolean;
    findAccount(context: Context, id: string): Account | undefined;
    loadExistingGrant(context: Context): Promise<Grant>;
    clientBasedCORS(context: Context, origin: string, client: Client): boolean;
    renderError(context: Context, out: { readonly error: string; readonly error_description?: string }): void;
  };

  export type Policy = { remove(prompt: "consent"): void };
  export const interactionPolicy: { base(): Policy };
  export const errors: { InvalidTarget: new () => Error; SessionNotFound: new () => Error };

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    callback(): RequestListener;
    use(middleware: (context: Context, next: () => Promise<void>) => Promise<void> | void): this;
    on(event: "server_error", listener: (context: Context, error: Error) => void): this;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { readonly login: { readonly accountId: string } },
    ): Promise<void>;
    readonly Client: { find(id: string): Promise<Client | undefined> };
    readonly Grant: new (of: {
      readonly accountId: string;
      readonly clientId: string;
    }) => Grant;
    readonly ResourceServer: new (
      identifier: string,
      info: ResourceServerInfo,
    ) => ResourceServer;
    readonly AccessToken: new (of: {
      readonly accountId: string;
      readonly client: Client;
      readonly resourceServer: ResourceServer;
    }) => { save(): Promise<string> };
  }
}
