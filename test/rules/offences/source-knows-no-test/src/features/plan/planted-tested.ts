import './planted-tested.test.ts';
