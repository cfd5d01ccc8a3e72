package io.didymium.examples.cli.explain;

/**
 * One of the amounts that a number is made of.
 *
 * @param what what it is
 * @param where the step, batch or party that it is of
 * @param amount the amount with its unit
 * @param factor what it is multiplied by, or how it counts
 * @param part the part of it that is in the batch, if that is another factor
 * @param result what it gives
 */
record ExplainedTerm(String what, String where, String amount, String factor, String part, String result) {}
