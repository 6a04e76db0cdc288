import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/index.scss';
import { StoreContext } from './api/hooks';
import { Store } from './api/store';
import { applyTheme } from './page/theme';
import { announcement } from './shell/announcement';
import { Announcements, Announcer } from './shell/Announcer';
import { App } from './shell/App';

const root = document.getElementById('root');
const announcements = new Announcements();
const store = new Store(announcements.announce, announcement);

if (root === null) {
  throw new Error('The page has no root');
}
applyTheme();
createRoot(root).render(
  <StrictMode>
    <StoreContext value={store}>
      <App />
      <Announcer announcements={announcements} />
    </StoreContext>
  </StrictMode>
);
void store.load();
