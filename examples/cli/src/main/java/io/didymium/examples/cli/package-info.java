/**
 * The command line of Didymium: start at {@link io.didymium.examples.cli.Didymium}, which holds one class for each
 * command.
 */
@NullMarked
package io.didymium.examples.cli;

import org.jspecify.annotations.NullMarked;
