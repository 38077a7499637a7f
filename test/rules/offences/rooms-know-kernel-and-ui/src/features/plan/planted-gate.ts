import '../../gate.ts';
