import { Archive, Email, Notification } from '@carbon/icons-react';
import { useState } from 'react';
import { usePlayground } from '../../api/hooks';
import type { Document, Message } from '../../api/types';
import { moment } from '../../words/format';
import { href } from '../../page/route';
import { DocumentDialog } from '../../viewer/DocumentDialog';
import styles from './Time.module.css';

const icons = { reminder: Email, archived: Archive, other: Notification };

/** What the processes had their workers send and file, newest first. */
export function Messages() {
  const { messages } = usePlayground();
  const [opened, setOpened] = useState<Document>();

  return (
    <section aria-labelledby="messages">
      <h2 id="messages">Messages</h2>
      {messages.length === 0
        ? (
          <p className={styles['none']}>
            Nothing was sent yet. Request an approval under <a href={href('pages')}>Pages</a>, then skip two days.
          </p>
        )
        : (
          <ul aria-label="Messages">
            {messages.map((message) => <Line key={message.id} message={message} open={setOpened} />)}
          </ul>
        )}
      {opened === undefined ? null : <DocumentDialog documents={[opened]} first={opened} close={() => setOpened(undefined)} />}
    </section>
  );
}

function Line({ message, open }: { message: Message; open: (document: Document) => void }) {
  const Icon = icons[message.kind];
  const { document, run } = message;

  return (
    <li className={styles['line']}>
      <Icon size={16} className={styles['icon']} data-kind={message.kind} />
      <span className={styles['what']}>
        {run === undefined ? <strong>{message.title}</strong> : <a href={href('process', run)}>{message.title}</a>}
        <span>{message.text}</span>
        {document === undefined
          ? null
          : (
            <button type="button" className={styles['open']} onClick={() => open(document)}>
              Open {document.fileName}
            </button>
          )}
      </span>
      <time className={styles['when']} dateTime={message.at}>{moment(message.at)}</time>
    </li>
  );
}
