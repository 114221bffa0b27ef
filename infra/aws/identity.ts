import { aws_cognito as cognito, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { Issuer, Settings } from "./settings.ts";

/** Who signs people in, as the API and the pane are told. `profile` says how its tokens are written. */
export type SignIn = Omit<Issuer, "profile"> & { readonly profile: Issuer["profile"] | "cognito" };

/** Cognito's pages stand under a name that is nobody else's in the region. */
export const signInPagesPrefix = (stage: string, account: string): string => `bang-vang-${stage}-${account}`;

/**
 * Who is who among the accounts, for whoever administers them: whom to invite again next year, whose second factor to
 * set anew. A group gives no right: what a person may do stands in each season, and there alone.
 */
export const GROUPS: Readonly<Record<string, string>> = {
  "hoi-dong": "Cơ quan thường trực Hội đồng Thi đua - Khen thưởng · the council's standing office",
  "to-thu-ky": "Tổ thư ký các khối, cụm thi đua · secretariats of blocs",
  "don-vi": "Thư ký các cơ quan, đơn vị · secretaries of agencies",
  "tham-dinh": "Người thẩm định · verifiers",
  "giam-sat": "Người giám sát, thanh tra · auditors",
};

type Props = { readonly settings: Settings; readonly origin: string };

/** The stage's own accounts: invited by an administrator, a second factor for everybody, sign-in pages by AWS, groups to keep them by. */
export class Identity extends Construct {
  readonly signIn: SignIn;
  readonly pool: cognito.UserPool;

  constructor(scope: Construct, id: string, { settings, origin }: Props) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    this.pool = new cognito.UserPool(this, "People", {
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      mfa: cognito.Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
      featurePlan: cognito.FeaturePlan.ESSENTIALS,
      deletionProtection: settings.removal === "retain",
      removalPolicy: settings.removal === "retain" ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const [groupName, description] of Object.entries(GROUPS))
      this.pool.addGroup(`Group-${groupName}`, { groupName, description });
    this.pool.addDomain("SignInPages", {
      cognitoDomain: { domainPrefix: signInPagesPrefix(settings.stage, account) },
    });
    const back = [`${origin}/pane/signed-in.html`];
    const pane = this.pool.addClient("Pane", {
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.PROFILE],
        callbackUrls: back,
        logoutUrls: back,
      },
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    const issuer = `https://cognito-idp.${region}.amazonaws.com/${this.pool.userPoolId}`;
    this.signIn = {
      issuer,
      jwksUri: `${issuer}/.well-known/jwks.json`,
      audience: pane.userPoolClientId,
      clientId: pane.userPoolClientId,
      profile: "cognito",
    };
  }
}
