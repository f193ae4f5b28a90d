/** Parses the command line and turns faults into one clear line: exit 1 for a failure, 2 for wrong usage. */
import { Command, CommanderError, Option } from 'commander';
import { ConfigFault } from '../config.ts';
import { UserFault } from './fault.ts';

const collect = (value: string, all: string[]) => [...all, value];

function program(): Command {
  const tango = new Command('tango').description('An adviser on co-production of public services.');
  tango
    .exitOverride()
    .configureOutput({ writeErr: (s) => process.stderr.write(s), writeOut: (s) => process.stdout.write(s) });
  tango
    .command('place [file]')
    .description('place a described service in the frameworks')
    .option('--json', 'one JSON object')
    .option('--jsonl', 'one {"id","text"} a line in, one result a line out')
    .option('--answer <question=option>', 'an answer to an open question (repeatable)', collect, [])
    .option('--add <reading>', 'a fact that holds, though it was not read (repeatable)', collect, [])
    .option('--reject <reading>', 'a fact that was read and does not hold (repeatable)', collect, [])
    .action(async (file, options) => (await import('./place.ts')).placeCommand(file, options));
  tango
    .command('compare <files...>')
    .description('set two or more descriptions side by side')
    .option('--json', 'one JSON object')
    .action(async (files, options) => (await import('./compare.ts')).compareCommand(files, options));
  tango
    .command('portfolio <file>')
    .description('place many: a file of {"id","text"} lines becomes a table')
    .requiredOption('-o, --output <file>', '.csv or .html')
    .action(async (file, options) => (await import('./portfolio.ts')).portfolioCommand(file, options));
  tango
    .command('readings [file]')
    .description('the facts that can be read, or those read from a description')
    .action(async (file) => (await import('./readings.ts')).readingsCommand(file));
  tango
    .command('ask [question]')
    .description('ask the papers')
    .option('--json', 'one JSON object')
    .option('--jsonl', 'one {"id","question"} a line in, one answer a line out')
    .addOption(
      new Option('--references <style>', 'the works cited: a list after the answer, or an export alone').choices([
        'apa',
        'harvard',
        'csl-json',
        'bibtex',
      ]),
    )
    .action(async (question, options) => (await import('./ask.ts')).askCommand(question, options));
  tango
    .command('search [query]')
    .description('the ranked passages alone')
    .option('--json', 'one JSON object')
    .option('--jsonl', 'one {"id","query"} a line in')
    .option('-k <n>', 'how many', '10')
    .action(async (query, options) => (await import('./search.ts')).searchCommand(query, options));
  tango
    .command('verify')
    .description('check claims against passages')
    .requiredOption('--jsonl', 'one {"id","claim","support"} a line in')
    .action(async () => (await import('./verify.ts')).verifyCommand());
  tango
    .command('brief <topic>')
    .description('write a cited briefing')
    .requiredOption('-o, --output <file>', '.docx, .md or .html')
    .addOption(new Option('--style <style>', 'of the references').choices(['harvard', 'apa']).default('harvard'))
    .action(async (topic, options) => (await import('./brief.ts')).briefCommand(topic, options));
  tango
    .command('ingest <paths...>')
    .description('add documents (.pdf, .docx, .html, .md, .txt), a folder with all below it')
    .option('--title <title>', 'the title of the one document')
    .option('--author <name>', '"Family, Given", or an organisation (repeatable)', collect, [])
    .option('--year <year>', 'the year of publication')
    .option('--scanned', 'also read the invisible text that scanners lay over pictures of pages')
    .action(async (paths, options) => (await import('./ingest.ts')).ingestCommand(paths, options));
  tango
    .command('sources')
    .description('which works are known')
    .action(async () => (await import('./sources.ts')).sourcesCommand());
  return tango;
}

const WRONG_USAGE = 2;

/**
 * @param args without node and script
 * @returns the exit code
 */
export async function run(args: string[]): Promise<number> {
  try {
    await program().parseAsync(args, { from: 'user' });
    return 0;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : WRONG_USAGE;
    if (fault instanceof UserFault || fault instanceof ConfigFault) {
      process.stderr.write(`${fault.message}\n`);
      return fault instanceof UserFault ? fault.exitCode : 1;
    }
    if (fault instanceof Error && (fault.name === 'KnowledgeFault' || 'code' in fault)) {
      process.stderr.write(`${fault.message}\n`);
      return 1;
    }
    throw fault;
  }
}
