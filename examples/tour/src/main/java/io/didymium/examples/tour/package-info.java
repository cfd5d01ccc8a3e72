/**
 * Short programs of a page each: start at {@link io.didymium.examples.tour.Quickstart}, go on with
 * {@link io.didymium.examples.tour.BrokenPassports}.
 */
@NullMarked
package io.didymium.examples.tour;

import org.jspecify.annotations.NullMarked;
