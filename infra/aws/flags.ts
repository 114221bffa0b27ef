import recommended from "aws-cdk-lib/recommended-feature-flags.json" with { type: "json" };

/**
 * What CDK recommends to new projects, so that none of its old defaults is ours. References from stack to stack are
 * strong: the records cannot be taken away from under what runs on them.
 */
export const FLAGS = { ...recommended, "@aws-cdk/core:defaultCrossStackReferences": "strong" };
