package io.didymium.examples.cli.explain;

import java.util.List;

/**
 * One claimed number and how it follows.
 *
 * @param what what it is, with its unit
 * @param claimed the number as it is claimed
 * @param found what follows, in words; whether it is the same
 * @param formula how it follows
 * @param terms the amounts that it is made of
 */
record ExplainedNumber(String what, String claimed, String found, String formula, List<ExplainedTerm> terms) {
    ExplainedNumber {
        terms = List.copyOf(terms);
    }
}
