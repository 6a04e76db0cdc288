import type { Site } from '../../api/types';

const signIn = {
  type: 'basic', username: '{{secrets.CONFLUENCE_USER}}', password: '{{secrets.CONFLUENCE_TOKEN}}'
};
const baseUrl = '{{secrets.CONFLUENCE_URL}}';

/** What the processes of this project are started with, as an example to change. */
export function startVariables(process: string, site: Site): Record<string, unknown> | undefined {
  const page = { pageId: '1376263', templateId: site.templates.word };

  switch (process) {
    case 'scroll-export':
      return {
        authentication: signIn,
        integration: { type: 'macro', baseUrl, macroName: 'scroll-word-export-job' },
        exportRequest: page
      };
    case 'document-approval':
      return { title: 'Demo', ...page, pdfTemplateId: site.templates.pdf };
    case 'export-from-macro':
      return {
        authentication: signIn, confluence: { baseUrl },
        macro: { contentId: page.pageId, macroId: '' }
      };
    case 'convert-macro':
      return {
        authentication: signIn, confluence: { baseUrl },
        macro: { contentId: page.pageId, macroId: '', to: 'export_view' }
      };
    default:
      return undefined;
  }
}
