/** The command on books of custody: {@link io.didymium.examples.cli.custody.BooksCommand}. */
@NullMarked
package io.didymium.examples.cli.custody;

import org.jspecify.annotations.NullMarked;
