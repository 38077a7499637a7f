/** SMTP: letters leave the house through the municipality's own mail server. */
export { openSmtp } from './smtp.ts';
export { parseSmtp } from './setting.ts';
export type { SmtpSetting } from './setting.ts';
