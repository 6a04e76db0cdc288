import type { Site } from '../../api/types';

/** What the processes of this project are started with, as an example to change. */
export function startVariables(process: string, site: Site): Record<string, unknown> | undefined {
  const page = { pageId: '1376263', templateId: site.templates.word };

  switch (process) {
    case 'scroll-export':
      return { integration: { macroName: 'scroll-word-export-job' }, exportRequest: page };
    case 'document-approval':
      return { title: 'Demo', ...page, pdfTemplateId: site.templates.pdf };
    case 'export-from-macro':
    case 'convert-macro':
      return { macro: { contentId: page.pageId, macroId: '' } };
    default:
      return undefined;
  }
}
