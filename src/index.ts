/** Public API: the schemas and types of the files that cor-check reads. */
export { type ElementFile, elementSchema, type Fix, type QuestionFile, questionSchema } from "./model/element.ts";
export { type Method, methods } from "./model/method.ts";
export { didYouMean, hasErrors, nearest, type Problem, sortProblems } from "./problems.ts";
