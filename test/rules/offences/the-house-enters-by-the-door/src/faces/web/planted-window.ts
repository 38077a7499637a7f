import '../../features/plan/planted-cellar.ts';
