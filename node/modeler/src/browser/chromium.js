import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { chromium as playwright } from 'playwright-core';
import { extract } from 'tar-fs';

const packages = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const chromiumPackage = join(packages, '@sparticuz', 'chromium');

/**
 * Starts the headless Chromium that comes inside a package, with the libraries and the
 * fonts of that package only: it runs, and pictures look the same, on every machine.
 */
export async function launchChromium() {
  const home = await unpackedChromium();

  return playwright.launch({
    executablePath: join(home, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb'],
    env: {
      HOME: home,
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf')
    }
  });
}

/**
 * Unpacks the browser once for each version. The last step is a rename, so that a run
 * that was cut short leaves nothing half done, and two runs do not disturb each other.
 */
async function unpackedChromium() {
  const { version } = JSON.parse(await readFile(join(chromiumPackage, 'package.json'), 'utf8'));
  const home = join(packages, '.cache', `chromium-${version}`);

  if (await exists(home)) {
    return home;
  }
  const partial = `${home}.${process.pid}`;

  await mkdir(partial, { recursive: true });
  await Promise.all([
    unpack('chromium.br', createWriteStream(join(partial, 'chromium'))),
    unpack('al2023.tar.br', extract(join(partial, 'al2023'), { chown: false })),
    unpack('fonts.tar.br', extract(join(partial, 'fonts'), { chown: false })),
    writeFile(join(partial, 'fonts.conf'), fontConfiguration(home))
  ]);
  await chmod(join(partial, 'chromium'), 0o755);
  try {
    await rename(partial, home);
  } catch (error) {
    await rm(partial, { recursive: true });
    if (!await exists(home)) {
      throw error;
    }
  }
  return home;
}

function unpack(archive, destination) {
  return pipeline(
    createReadStream(join(chromiumPackage, 'bin', archive)), createBrotliDecompress(), destination);
}

function fontConfiguration(home) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
</fontconfig>
`;
}

function exists(path) {
  return access(path).then(() => true, () => false);
}
