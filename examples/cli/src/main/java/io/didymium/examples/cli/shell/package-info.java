/**
 * What every command uses: where it prints ({@link io.didymium.examples.cli.shell.Console}), how it reads and writes files
 * ({@link io.didymium.examples.cli.shell.Storage}), and how it ends.
 */
@NullMarked
package io.didymium.examples.cli.shell;

import org.jspecify.annotations.NullMarked;
