// What a paper's page offers to do with it, as one file: two would cost a request and their headers.
import './cite/cite-tools.ts';
import './list/save-paper.ts';
