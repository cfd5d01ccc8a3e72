/**
 * How arguments are understood and what is said about those that are not: start at
 * {@link io.didymium.examples.cli.usage.ArgumentFaults}.
 */
@NullMarked
package io.didymium.examples.cli.usage;

import org.jspecify.annotations.NullMarked;
