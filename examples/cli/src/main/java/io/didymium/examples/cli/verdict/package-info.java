/** Verification reports for people: start at {@link io.didymium.examples.cli.verdict.ReportText}. */
@NullMarked
package io.didymium.examples.cli.verdict;

import org.jspecify.annotations.NullMarked;
