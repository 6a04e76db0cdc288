import { Session } from '../browser/session.js';
import { describe } from '../findings.js';
import { comparePictures, writePictures } from '../pictures/album.js';
import { pictureDiagrams } from '../pictures/diagrams.js';
import { picturePanels } from '../pictures/panels.js';
import { projectRoot, readProject } from '../project.js';

const session = await Session.start();

try {
  const project = await readProject(projectRoot);
  const pictures = [...await pictureDiagrams(project, session), ...await picturePanels(project, session)];

  if (process.argv.includes('--check')) {
    await check(pictures);
  } else {
    await writePictures(projectRoot, pictures);
    console.log(`${pictures.length} pictures written to docs/images.`);
  }
} finally {
  await session.close();
}

async function check(pictures) {
  const findings = await comparePictures(projectRoot, pictures);

  findings.forEach(finding => console.error(describe(finding)));
  console.log(findings.length === 0
    ? `Pictures checked: all ${pictures.length} are up to date.`
    : `Pictures checked: ${findings.length} of ${pictures.length} are not up to date.`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
