import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { acknowledge } from "./acknowledged.ts";
import { buildPages } from "./build-pages.ts";
import { bundleFunctions, FUNCTIONS, type FunctionName } from "./bundle-functions.ts";
import { FLAGS } from "./flags.ts";
import { settingsOf } from "./settings.ts";
import { addStage } from "./stage.ts";

const app = new App({ context: FLAGS });
const settings = settingsOf(app.node);
const built = await bundleFunctions(join(app.outdir, "functions"));
const folders = Object.fromEntries(
  Object.keys(FUNCTIONS).map((name) => [name, built[name as FunctionName].folder]),
) as Record<FunctionName, string>;
const { inlineScripts } = await buildPages(join(app.outdir, "pages"), settings.officeJs);
const { records, service } = addStage(app, settings, { bundles: folders, inlineScripts });
// What one stack takes from another has its name only after the first synthesis; findings are told by that name. CDK's
// own validation of the templates takes seconds, and is left to the second one.
process.env["CDK_VALIDATION"] = "false";
app.synth({ skipValidation: true });
delete process.env["CDK_VALIDATION"];
acknowledge(records, service);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth({ force: true });
