/** Passport files put together and taken apart. */
@NullMarked
package io.didymium.examples.cli.bundle;

import org.jspecify.annotations.NullMarked;
