/**
 * The inputs of the contract, as conditions on the values that a template has written.
 * An input without conditions belongs to every element of its kind. Of inputs that name
 * each other as `instead`, one is enough.
 */

const bearer = { 'authentication.type': ['bearer'] };
const basic = { 'authentication.type': ['basic'] };
const clientCredentials = { 'authentication.type': ['oauth-client-credentials-flow'] };
const impersonation = { 'authentication.type': ['connect-impersonation'] };
const macroIntegration = { 'integration.type': ['macro'] };
const restIntegration = { 'integration.type': ['rest'] };

const authentication = [
  input('authentication.type'),
  input('authentication.token', bearer),
  ...inputs(basic, 'authentication.username', 'authentication.password'),
  ...inputs(clientCredentials,
    'authentication.oauthTokenEndpoint', 'authentication.clientId', 'authentication.clientSecret',
    'authentication.audience', 'authentication.scopes', 'authentication.clientAuthentication'),
  ...inputs(impersonation,
    'authentication.oauthClientId', 'authentication.sharedSecret', 'authentication.userAccountId',
    'authentication.scopes', 'authentication.authorizationServer', 'authentication.tenantUrl')
];

const integration = [
  input('integration.type'),
  ...inputs(macroIntegration,
    'integration.baseUrl', 'integration.macroName', 'integration.appName', 'integration.rendering'),
  input('integration.exporterUrl', restIntegration)
];

const timeouts = inputs({}, 'connectionTimeoutInSeconds', 'readTimeoutInSeconds');

const exportRequest = [
  'exportRequest.pageId', 'exportRequest.templateId', 'exportRequest.scope', 'exportRequest.versionId',
  'exportRequest.variantId', 'exportRequest.languageKey', 'exportRequest.locale', 'exportRequest.timeZone',
  'exportRequest.additionalProperties'
];

/** Operations whose result says when to poll. */
const ofOne = ['startExport', 'getExportStatus'];
const ofMany = ['startExports', 'getExportStatuses'];

/** Inputs beyond the contract's tables, for bounds that it leaves open: poll intervals and the time of a download. */
const additions = [
  ...inputs({ operation: [...ofOne, ...ofMany] }, 'minPollInterval', 'maxPollInterval'),
  input('downloadTimeout', { operation: ['downloadExport'] })
];

const exportConnector = [
  ...authentication,
  ...integration,
  ...timeouts,
  ...inputs({ operation: ['startExport'] }, ...exportRequest),
  ...inputs({ operation: ['getExportStatus'] }, 'exportJobId', 'previous', 'exposeDownloadUrl'),
  { ...input('exportJobId', { operation: ['downloadExport'] }), instead: 'downloadUrl' },
  { ...input('downloadUrl', { operation: ['downloadExport'] }), instead: 'exportJobId' },
  ...inputs({ operation: ['downloadExport'] },
    'fileName', 'documentTimeToLive', 'maxSizeInMegabytes', 'allowedHosts'),
  ...additions
];

const convert = { operation: ['convertMacroBody', 'startMacroBodyConversion'] };

/** The same for macros: large content as a document, and polling by the plan that exports follow. */
const macroAdditions = [
  ...inputs({ operation: ['getMacroBody', 'convertMacroBody', 'getConversionResult'] },
    'macro.storeAsDocument', 'documentTimeToLive'),
  ...inputs({ operation: ['getConversionResult'] }, 'previous', 'minPollInterval', 'maxPollInterval')
];

const macroConnector = [
  ...authentication,
  input('confluence.baseUrl'),
  ...timeouts,
  ...inputs({ operation: ['getMacroBody', ...convert.operation] },
    'macro.contentId', 'macro.version', 'macro.macroId'),
  ...inputs(convert, 'macro.to', 'macro.expand', 'macro.spaceKeyContext', 'macro.embeddedContentRender'),
  input('macro.allowCache', { operation: ['startMacroBodyConversion'] }),
  input('asyncId', { operation: ['getConversionResult'] }),
  ...macroAdditions
];

/** Where the call names no connection, it is the site of the secrets, and only the format is given. */
const anySignIn = {
  'authentication.type': ['bearer', 'basic', 'oauth-client-credentials-flow', 'connect-impersonation']
};

const exportCall = [
  ...authentication.filter(({ name }) => name !== 'authentication.type'),
  input('authentication.type', anySignIn),
  ...integration.filter(({ name }) => !['integration.type', 'integration.macroName'].includes(name)),
  input('integration.type', { 'integration.type': ['macro', 'rest'] }),
  input('integration.macroName', { 'integration.type': [undefined, 'macro'] }),
  ...inputs({}, ...exportRequest, 'exportTimeout', 'documentTimeToLive', 'minPollInterval', 'maxPollInterval')
];

const batchCall = [
  ...exportCall.filter(({ name }) => !exportRequest.includes(name)),
  ...inputs({}, 'exportRequests', 'exportsPerRequest', 'maxOpen')
];

/** All inputs are entries of one variable; a context for each part, or one for all of them. */
const stepFields = [
  input('authentication'),
  input('integration'),
  ...timeouts,
  input('exportRequest', { operation: ['startExport'] }),
  ...inputs({ operation: ['startExports'] }, 'exportRequests', 'maxOpen'),
  ...inputs({ operation: ofMany }, 'previous', 'exportsPerRequest'),
  ...exportConnector.filter(({ name }) => !name.includes('.') && !timeouts.some(timeout => timeout.name === name))
];

const exportStep = [
  { ...input('scrollExport'), instead: ['scrollExport.integration'] },
  ...stepFields.map(({ name, when, instead }) => ({
    name: `scrollExport.${name}`,
    when,
    instead: ['scrollExport', ...instead === undefined ? [] : [`scrollExport.${instead}`]]
  }))
];

const inputsByElement = {
  'io.scrollexport:scroll-export:1': exportConnector,
  'io.scrollexport:scroll-export-step:1': exportStep,
  'io.scrollexport:confluence-macro:1': macroConnector,
  'scroll-export': exportCall,
  'scroll-export-batch': batchCall
};

/**
 * The inputs that the contract names for an element with these values, or null where the
 * contract does not know the task type or the called process.
 *
 * @param {{ taskType?: string, calledProcess?: string, inputs: object, headers: object }} written
 * @returns {string[] | null}
 */
export function contractInputs({ taskType, calledProcess, inputs: values, headers }) {
  const known = inputsByElement[taskType ?? calledProcess];
  const actual = { ...values, operation: headers.operation };

  return known === undefined ? null : known
    .filter(({ when }) => Object.entries(when).every(([name, allowed]) => allowed.includes(actual[name])))
    .filter(({ name, instead }) => name in values || ![instead].flat().some(other => other in values))
    .map(({ name }) => name);
}

function input(name, when = {}) {
  return { name, when };
}

function inputs(when, ...names) {
  return names.map(name => input(name, when));
}
