import '../../compose.ts';
