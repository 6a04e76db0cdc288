// Has a Connect app act as a user with atlassian-oauth2, whose default server is overridden.
import oauth2 from 'atlassian-oauth2';
import { given } from './site.mjs';

try {
  const token = await oauth2.getAccessToken({
    hostBaseUrl: given('TENANT_URL'),
    oauthClientId: given('OAUTH_CLIENT_ID'),
    sharedSecret: given('SHARED_SECRET'),
    userAccountId: given('USER_ACCOUNT_ID'),
    authorizationServerBaseUrl: given('AUTHORIZATION_SERVER'),
    scopes: ['READ', 'ACT_AS_USER'],
  });
  console.log(JSON.stringify(token));
} catch (refusal) {
  console.log(JSON.stringify({ refusal: refusal.error ?? String(refusal) }));
}
