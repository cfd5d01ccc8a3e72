/** How much of an element comes back: start at {@link io.didymium.examples.cli.circularity.RecyclingCommand}. */
@NullMarked
package io.didymium.examples.cli.circularity;

import org.jspecify.annotations.NullMarked;
