import type { Language } from '#kernel/text';

/** The address of a page in a language: Danish stands at the root, English under `/en`. */
export const address = (path: string, language: Language): string => {
  if (language === 'da') return path;
  return path === '/' ? '/en' : `/en${path}`;
};

/** What a telephone dials: short numbers such as 112 as they stand, all others with the country's code (RFC 3966). */
export const dial = (phone: string): string => {
  const digits = phone.replace(/[^\d+]/g, '');
  if (digits.startsWith('+') || digits.length < 8) return `tel:${digits}`;
  return `tel:+45${digits}`;
};
