package dev.blockaway.sample.load;

/**
 * What the server answered.
 *
 * @param status the HTTP status; 0 if there was no answer in time
 * @param body the text of the answer
 */
record Response(int status, String body) {}
