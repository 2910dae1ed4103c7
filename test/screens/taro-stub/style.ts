/** Stylesheets have no place in a test of behaviour. */
export {}
