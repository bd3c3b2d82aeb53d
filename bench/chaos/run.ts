import { readOptions, USAGE } from './options.js';
import { isWell, reportOf } from './report.js';
import { runScenario } from './scenario.js';

const options = readOptions(process.argv.slice(2));
if (options === 'help') console.log(USAGE);
else {
  for (const scenario of options) {
    const outcome = await runScenario(process.cwd(), scenario, console.log);
    console.log(reportOf(outcome));
    if (!isWell(outcome)) process.exitCode = 1;
  }
}
