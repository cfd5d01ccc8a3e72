/** Keeps registers of withdrawals, and compares passport files for conflicts. */
@NullMarked
package io.didymium.examples.cli.register;

import org.jspecify.annotations.NullMarked;
