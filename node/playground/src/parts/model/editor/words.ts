/** What the linter says of a fault, and what is said in its place: what to change. */
const words: [RegExp, string][] = [
  [/<Process> must be <Executable>$/, 'Tick "Executable" of the process: the engine runs no other.'],
  [/must have a <Task definition type>$/, 'Apply a template, or fill in "Type" under "Task definition": nobody does this task yet.'],
  [/^A <Call Activity> must have a defined <Called element>$/, 'Apply a template, or fill in "Process ID" under "Called element": it calls nothing yet.'],
  [/^A <Sequence Flow> must have a defined <Condition expression> or be/, 'Fill in "Condition expression", or make this the default flow of its gateway.'],
  [/^A <Sequence Flow> with <Condition expression> is only supported/, 'Leave out the condition, or let the flow come from an exclusive or inclusive gateway.'],
  [/^An <Event-based Gateway> must have at least 2/, 'Connect it to two events at least: the one that comes first decides.'],
  [/^A <Sequence Flow> outgoing from an <Event-based Gateway> must not/, 'Leave out the condition: behind this gateway the event that comes first decides.'],
  [/^A <Receive Task> cannot be the target/, 'Take a message catch event in place of the receive task: this gateway waits for events only.'],
  [/^An? <[^>]+> with more than one incoming <Sequence Flow> is not supported by/, 'Join the flows before this gateway with another one: it takes a single flow.'],
  [/^Start event is missing event definition$/, 'Make it a timer, message or other start of a kind: an event subprocess begins by an event.'],
  [/^Start event must be blank$/, 'Make it a plain start event: a subprocess begins as soon as it is reached.'],
  [/has multiple blank start events$/, 'Keep one plain start event; delete the others, or make each begin by an event.'],
  [/is missing start event$/, 'Add a start event: nothing begins here yet.'],
  [/^SequenceFlow is a duplicate$/, 'Delete this flow: another one goes the same way.'],
  [/^Duplicate outgoing sequence flows$/, 'Delete one of the flows that leave it: two go the same way.'],
  [/^Duplicate incoming sequence flows$/, 'Delete one of the flows that reach it: two come the same way.'],
  [/^Element is missing bpmndi$/, 'Draw it in a modeler, or take it out of the file: it is not in sight here.'],
  [/^Link event is missing link name$/, 'Fill in the name of the link.'],
  [/^Conditional event is missing a condition$/, 'Fill in the condition.'],
  [/^A <Process> is not allowed to contain a straight-through processing loop: (.+)$/, 'Put something that waits, such as a timer, into this loop, which never stops: $1.'],
  [/^Property <([^>]+)> is not a valid FEEL expression$/, 'Correct the expression in <$1>: it cannot be read as FEEL.'],
  [/^Property <([^>]+)> uses deprecated secret expression format secrets\.SECRET, use/, 'Write the secret in <$1> as {{secrets.NAME}}.'],
  [/^An? <[^>]+> with (?:defined )?<([^>]+)>(?: and defined <[^>]+>)? must have a defined <([^>]+)>$/, 'Fill in <$2>, without which <$1> does not work.'],
  [/^An? <[^>]+> (?:must|should) have a defined <([^>]+)>$/, 'Fill in <$1>.'],
  [/^An? <[^>]+> must have a unique <([^>]+)>$/, 'Give it another <$1>: this one is taken.'],
  [/^An? <[^>]+> <([^>]+)> must be (.+)$/, 'Write <$1> otherwise: as $2.'],
  [/^An? <[^>]+> with (?:an? )?<([^>]+)>(?: disabled)? is ((?:only|not) supported by .+)$/, 'Choose otherwise for <$1>: that is $2.'],
  [/^An? <([^>]+)> is ((?:only|not) supported by .+)$/, 'Replace it: <$1> is $2.'],
  [/^An? <([^>]+)> is not allowed (in|on) (?:an? )?<([^>]+)>$/, 'Move or delete it: <$1> is not allowed $2 <$3>.']
];

/** A message of the linter for a modeller: what to change, with names as the panel shows them. */
export function forModeller(message: string): string {
  const [said, instead] = words.find(([pattern]) => pattern.test(message)) ?? [];
  const match = said?.exec(message);
  const text = instead === undefined ? message : instead.replaceAll(/\$(\d)/g, (_, group: string) => match?.[Number(group)] ?? '');

  // Nobody models in angle brackets.
  return text.replaceAll(/<([^<>]+)>/g, '"$1"');
}
