import { Asleep, Light } from '@carbon/icons-react';
import { useView } from '../api/hooks';
import type { State } from '../api/types';
import brand from './brand.svg';
import styles from './Bar.module.css';
import { href, parts, type Part } from '../page/route';
import { chooseTheme, useTheme } from '../page/theme';

const names: Record<Part, string> = {
  pages: 'Pages',
  process: 'Process',
  tasks: 'Tasks',
  wire: 'Wire',
  trouble: 'Trouble',
  time: 'Time',
  model: 'Model'
};

/** Black in both themes: brand, the seven parts, the connection, the theme. */
export function Bar({ part }: { part: Part }) {
  const { state, connection } = useView();
  const site = state?.site.name ?? 'Playground';

  return (
    <header className={styles['bar']}>
      <a className={styles['skip']} href="#main" onClick={skip}>Skip to the content</a>
      <span className={styles['brand']}>
        <img src={brand} alt="" width={20} height={20} />
        <strong>Scroll Export</strong> playground
      </span>
      <nav aria-label="Parts" className={styles['parts']}>
        {parts.map((one) => (
          <a key={one} href={href(one)} aria-current={one === part ? 'page' : undefined}>
            {names[one]}
            <Count part={one} state={state} />
          </a>
        ))}
      </nav>
      <span className={styles['connection']} data-connection={connection}>
        <span className={styles['dot']} />
        {connection === 'lost' ? 'Not connected' : site}
      </span>
      <ThemeButton />
    </header>
  );
}

/** Not a part of the link's name: the number is read out in the part itself. */
function Count({ part, state }: { part: Part; state: State | undefined }) {
  const count = countOf(part, state);

  if (count === 0) {
    return null;
  }
  return <span className={styles['count']} data-part={part} aria-hidden="true">{count}</span>;
}

function countOf(part: Part, state: State | undefined): number {
  if (state === undefined) {
    return 0;
  }
  if (part === 'tasks') {
    return state.tasks.length;
  }
  return part === 'trouble' ? Object.values(state.trouble).filter(Boolean).length : 0;
}

function ThemeButton() {
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  const name = other === 'dark' ? 'Dark theme' : 'Light theme';
  const Icon = other === 'dark' ? Asleep : Light;

  return (
    <button
      type="button" className={styles['theme']} aria-label={name} title={name}
      onClick={() => chooseTheme(other)}
    >
      <Icon size={20} />
    </button>
  );
}

function skip(event: { preventDefault(): void }) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
