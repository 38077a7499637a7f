/** The mail server, and who the letters are from. */
export interface SmtpSetting {
  readonly url: string;
  readonly from: string;
}

const mailAddress = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** The mail server as the environment names it; undefined without one; one sentence in Danish when it cannot be used. */
export function parseSmtp(environment: Readonly<Record<string, string | undefined>>): SmtpSetting | string | undefined {
  const url = environment['SMTP_URL'] ?? '';
  return url === '' ? undefined : checked({ url, from: environment['SMTP_FROM'] ?? '' });
}

function checked(setting: SmtpSetting): SmtpSetting | string {
  if (!/^smtps?:$/.test(URL.parse(setting.url)?.protocol ?? ''))
    // The address may hold a password, so it is not repeated.
    return 'SMTP_URL skal være en adresse som smtp://mail.kommune.dk:587 eller smtps://mail.kommune.dk.';
  return mailAddress.test(setting.from)
    ? setting
    : `SMTP_FROM skal være en mailadresse som vaern@kommune.dk, men er "${setting.from}".`;
}
