import type { TroubleName } from '../../api/types';

export interface Group {
  name: string;
  switches: Switch[];
}

export interface Switch {
  name: TroubleName;
  /** What will happen, and what the process makes of it. */
  sentence: string;
}

/** What can go wrong, by whose fault it is. */
export const groups: Group[] = [
  {
    name: 'The site',
    switches: [
      {
        name: 'throttled',
        sentence: 'Every other request is answered with 429 and "Retry-After: 3". The process waits as long as it is told.'
      },
      {
        name: 'clock-off-by-a-minute',
        sentence: "Confluence's clock is a minute ahead. The connector reads its Date header and goes by that."
      },
      {
        name: 'synchronous-rendering-gone',
        sentence: 'Confluence answers 410 where a macro is to be rendered at once. The connector has it rendered in the background.'
      },
      {
        name: 'slow-answers',
        sentence: 'Every answer takes two seconds longer. Nothing fails; Wire shows the milliseconds.'
      },
      {
        name: 'token-expired',
        sentence: 'Confluence answers 401 to every sign-in. The run stops with UNAUTHORIZED, an incident that you retry.'
      },
      {
        name: 'macro-not-installed',
        sentence: 'Confluence does not know the macro of the exporter. The run stops with MACRO_NOT_RENDERED.'
      }
    ]
  },
  {
    name: 'The exporter',
    switches: [
      {
        name: 'export-fails',
        sentence: 'The export ends with an error. The process throws EXPORT_FAILED, with the words of the exporter.'
      },
      {
        name: 'export-cancelled',
        sentence: 'Somebody cancels the export at the exporter. The process throws EXPORT_CANCELLED.'
      },
      {
        name: 'export-never-ends',
        sentence: 'The progress stands still. After half an hour the process throws EXPORT_TIMED_OUT: skip an hour under Time.'
      }
    ]
  },
  {
    name: 'The file',
    switches: [
      {
        name: 'download-link-expired',
        sentence: 'The link to the file is not valid any more. The run stops with DOWNLOAD_EXPIRED.'
      },
      {
        name: 'download-cut',
        sentence: 'The connection breaks half-way through the file. The download is tried five times, then it is an incident; the export is kept.'
      },
      {
        name: 'document-store-full',
        sentence: 'Camunda cannot store the file. The run stops with DOCUMENT_NOT_STORED after its retries.'
      }
    ]
  }
];
