/** SMTP: letters leave the house through the municipality's own mail server. */
export { openSmtp } from './smtp.ts';
