import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { readSettings } from './settings.ts';
import { DatelineStack } from './stack.ts';

const app = new App();
const settings = readSettings(app.node);
new DatelineStack(app, `Dateline-${settings.stage}`, settings);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
