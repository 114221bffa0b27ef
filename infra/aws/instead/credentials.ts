import { fromEnv } from "@aws-sdk/credential-provider-env";

/** Lambda puts the credentials of a function's role in its environment and renews the environment with them. */
export const defaultProvider = () => fromEnv();
