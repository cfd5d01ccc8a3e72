/** What a passport file states, for commands that show it: start at {@link io.didymium.examples.cli.view.ChainView}. */
@NullMarked
package io.didymium.examples.cli.view;

import org.jspecify.annotations.NullMarked;
