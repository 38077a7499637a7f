/** Offline: the whole public part in one package, and the worker that shows it without a net. */
export { languageOf, offlineAddresses, writePackage } from './package.ts';
export { ageOf, fetchedInWords, warningInWords } from './copy.ts';
