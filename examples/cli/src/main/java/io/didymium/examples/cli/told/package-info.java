/** What a passport file tells, for commands that show it: start at {@link io.didymium.examples.cli.told.ToldChain}. */
@NullMarked
package io.didymium.examples.cli.told;

import org.jspecify.annotations.NullMarked;
