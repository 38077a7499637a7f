import '../web/planted-inside.ts';
