/**
 * Parts of the model as the members of a description that say them.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.examples.cli.exchange.draft;

import org.jspecify.annotations.NullMarked;
