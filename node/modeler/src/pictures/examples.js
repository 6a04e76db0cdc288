/** What the pictures show in fields that a template leaves empty, by the target of the binding. */
const examples = {
  'authentication.token': '{{secrets.CONFLUENCE_TOKEN}}',
  'authentication.username': '{{secrets.CONFLUENCE_USER}}',
  'authentication.password': '{{secrets.CONFLUENCE_TOKEN}}',
  'authentication.clientId': '{{secrets.CONFLUENCE_CLIENT_ID}}',
  'authentication.clientSecret': '{{secrets.CONFLUENCE_CLIENT_SECRET}}',
  'confluence.baseUrl': 'https://example.atlassian.net/wiki',
  'exportJobId': '=export.jobId',
  'exportRequest.pageId': '1376263',
  'exportRequest.templateId': 'd6d04ab9-53c0-42d9-9ae2-f4903275f654',
  'integration.baseUrl': 'https://example.atlassian.net/wiki',
  'integration.exporterUrl': 'https://scroll-word.us.exporter.k15t.app',
  'macro.contentId': '1376263',
  'macro.macroId': '50884bd9-0cb8-41d5-98be-f80943c14f96',
  'asyncId': '=conversion.asyncId',
  'previous': '=export',
  'scrollExport.authentication': '={type: "bearer", token: "{{secrets.CONFLUENCE_TOKEN}}"}',
  'scrollExport.exportRequest': '={pageId: pageId, templateId: templateId}',
  'scrollExport.integration': '={type: "macro", baseUrl: "https://example.atlassian.net/wiki"}'
};

export function exampleValue({ binding, value }) {
  return examples[binding.name] ?? value;
}
