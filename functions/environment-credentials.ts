import { fromEnv } from '@aws-sdk/credential-provider-env';

/** What stands for the SDK's chain of credential providers in the bundles: Lambda's own credentials, nothing else. */
export const defaultProvider = () => fromEnv();
export const credentialsTreatedAsExpired = (): boolean => false;
export const credentialsWillNeedRefresh = (): boolean => false;
