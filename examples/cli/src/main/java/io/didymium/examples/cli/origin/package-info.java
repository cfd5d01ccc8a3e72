/**
 * The commands on where elements came from, how much is recycled, and what is stated about magnets: start at
 * {@link io.didymium.examples.cli.origin.OriginCommand}.
 */
@NullMarked
package io.didymium.examples.cli.origin;

import org.jspecify.annotations.NullMarked;
