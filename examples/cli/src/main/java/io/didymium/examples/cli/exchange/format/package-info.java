/**
 * What a format of others is to the command line: how passports are written in it, and how drafts are read from it. A new format
 * implements {@link io.didymium.examples.cli.exchange.format.FormatWriter} or
 * {@link io.didymium.examples.cli.exchange.format.FormatReader} and is named once, in the list of formats of the package above.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.examples.cli.exchange.format;

import org.jspecify.annotations.NullMarked;
