import { useEffect } from 'react';
import { desk, isUnsaved } from '../parts/model/desk';

/** Asks before the tab goes, from whatever part, while there are diagrams that go with it. */
export function useAskBeforeLeaving(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved(desk())) {
        event.preventDefault();
      }
    };

    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
}
