// Stands in for a built-in module that the program never uses.
export default {};
