/** Goes to a part by the bar. */
export const part = (page, name) => page.getByRole('navigation', { name: 'Parts' }).getByRole('link', { name }).click();
