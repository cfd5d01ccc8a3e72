/** What is behind one claimed number: start at {@link io.didymium.examples.cli.explain.ExplainCommand}. */
@NullMarked
package io.didymium.examples.cli.explain;

import org.jspecify.annotations.NullMarked;
