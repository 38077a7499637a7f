import { createTransport } from 'nodemailer';
import { isLoopback } from '#kernel/loopback';
import type { Mail } from '#ports/mail';
import type { SmtpSetting } from '#kernel/setting-mail';

const patience = 15_000;

/** The mail server. What goes wrong is told as a word, never as the server's own text, which repeats addresses. */
export function openSmtp({ url, from }: SmtpSetting): Mail {
  const transport = createTransport({
    ...serverAt(url),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.indexOf('@') + 1);
  return {
    carry: async ({ id, to, subject, text, calendar }) => {
      try {
        await transport.sendMail({
          from: { name: 'Værn', address: from },
          // An address is one address, whatever it holds.
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(calendar === undefined ? {} : { icalEvent: invitation(calendar) }),
        });
        return 'sent';
      } catch (fault) {
        return isRefusal(fault) ? 'refused' : 'unreachable';
      }
    },
    close: () => transport.close(),
  };
}

/** What a calendar is to do with the file stands in the file itself, and must stand on the envelope too (RFC 6047 § 2.4). */
const invitation = (calendar: string) => ({
  method: /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? 'PUBLISH',
  filename: 'aftale.ics',
  content: calendar,
});

function serverAt(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // Nothing is said in the clear to another machine.
    requireTLS: !secure && !isLoopback(hostname),
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

/** Only a server that knows the address is none (5xx to RCPT TO, RFC 5321 § 4.2.1) refuses; everything else may pass. */
const isRefusal = (fault: unknown): boolean =>
  fault instanceof Error &&
  'command' in fault &&
  fault.command === 'RCPT TO' &&
  'responseCode' in fault &&
  typeof fault.responseCode === 'number' &&
  fault.responseCode >= 500;
