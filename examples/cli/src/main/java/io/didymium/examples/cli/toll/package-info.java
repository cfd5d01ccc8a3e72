/** The command that shows toll accounts: {@link io.didymium.examples.cli.toll.TollCommand}. */
@NullMarked
package io.didymium.examples.cli.toll;

import org.jspecify.annotations.NullMarked;
