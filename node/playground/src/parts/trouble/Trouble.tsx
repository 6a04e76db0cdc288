import { useAction, useConnection, usePlayground } from '../../api/hooks';
import { Problem } from '../../shared/Problem';
import { Actions } from './Actions';
import { groups } from './groups';
import { TroubleSwitch } from './TroubleSwitch';
import styles from './Trouble.module.css';

/** The part "Trouble": what may go wrong, to see what the process makes of it. */
export default function Trouble() {
  const { site, trouble } = usePlayground();
  const well = useAction();
  const again = useAction();
  const lost = useConnection() === 'lost';

  return (
    <div className={styles['trouble']}>
      <header className={styles['head']}>
        <div>
          <h1>Trouble</h1>
          <p>
            {site.simulated
              ? 'Switch something on, export again, and see what the process makes of it.'
              : 'This is a real site: only the document store of this machine can be switched.'}
          </p>
        </div>
        <Actions well={well} again={again} />
      </header>
      {[well, again].map(({ problem, forget }, index) => (
        problem === undefined ? null : <Problem key={index} title={problem} close={forget} />
      ))}
      <div className={styles['groups']}>
        {groups.map((group) => (
          <section key={group.name} aria-label={group.name}>
            <h2>{group.name}</h2>
            <ul>
              {group.switches.map((one) => (
                <TroubleSwitch
                  key={one.name} one={one} on={trouble[one.name]}
                  disabled={lost || (!site.simulated && one.name !== 'document-store-full')}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
