/** Whether a text is an address that everybody can open: https, a host with a dot, nobody's name and password, and nothing that ends a line. */
export function isOpenLink(text: string): boolean {
  if (!/^https:\/\/[^\s<>"]+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username === '' && password === '' && hostname.includes('.');
}
