/**
 * Commands that write what a passport file holds in the formats of others.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.examples.cli.exchange;

import org.jspecify.annotations.NullMarked;
