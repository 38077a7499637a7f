import 'markdown-it';
