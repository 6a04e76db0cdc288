/** An element template, as far as it is looked at. */
export interface Template {
  id: string;
  name: string;
  properties: Property[];
}

interface Property {
  id?: string;
  group?: string;
  type?: string;
  value?: unknown;
  constraints?: { notEmpty?: boolean };
  condition?: unknown;
}

/**
 * Secrets of the playground's runtime; their values never leave the server. The call of the
 * whole export has no need of them: the process that it calls names them itself.
 */
const atSimulator: Record<string, string> = {
  'integration.baseUrl': '{{secrets.CONFLUENCE_URL}}',
  'confluence.baseUrl': '{{secrets.CONFLUENCE_URL}}',
  'authentication.type': 'basic',
  'authentication.username': '{{secrets.CONFLUENCE_USER}}',
  'authentication.password': '{{secrets.CONFLUENCE_TOKEN}}'
};

/**
 * Our templates with the simulator's address and sign-in filled in, so that what is left to say
 * is which page and which template. Only defaults differ: a diagram that was made with these is
 * one that was made with ours.
 */
export function forSimulator(templates: Template[]): Template[] {
  return templates.map((template) => template.properties.some(({ id }) => id === 'site') ? template : ({
    ...template,
    properties: template.properties.map((property) => {
      const value = atSimulator[property.id ?? ''];

      return value === undefined ? property : { ...property, value };
    })
  }));
}

/** The sections of the panel that are open from the first: those with something to fill in. */
export function openSections(templates: Template[]): Record<string, { open: boolean }> {
  const groups = templates
    .flatMap(({ properties }) => properties)
    .filter((property) => isToFillIn(property))
    .map(({ group }) => [`ElementTemplates__CustomProperties-${group}`, { open: true }] as const);

  return Object.fromEntries(groups);
}

function isToFillIn({ constraints, value, condition, type }: Property): boolean {
  return constraints?.notEmpty === true && value === undefined && condition === undefined && type !== 'Hidden';
}

/** The panel's name for the entry of a property. */
export function entryOf({ id, properties }: Template, property: string): string | undefined {
  const { group } = properties.find((one) => one.id === property) ?? {};
  const index = properties.filter((one) => one.group === group).findIndex((one) => one.id === property);

  return group === undefined ? undefined : `custom-entry-${id}-${group}-${index}`;
}
