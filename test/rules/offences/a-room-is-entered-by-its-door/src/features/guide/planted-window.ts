import '../plan/planted-inside.ts';
