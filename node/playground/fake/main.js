import { startFake } from './server.js';
import { troubles } from './troubles.js';

const port = Number(process.env.PLAYGROUND_PORT ?? 8087);
const { address } = await startFake(port, troubles, Number(process.env.PLAYGROUND_SPEED ?? 1));

console.log(`The fake of the playground: ${address}`);
