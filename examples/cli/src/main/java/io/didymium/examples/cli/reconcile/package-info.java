/** The command that says which measurement of a chain is wrong. */
@NullMarked
package io.didymium.examples.cli.reconcile;

import org.jspecify.annotations.NullMarked;
