/**
 * Pictures as static SVG, each with a table that says the same: chain, flows, footprint, provenance.
 *
 * <p>Start at {@link io.didymium.passport.render.picture.Drawing}.
 *
 * @since 0.1
 */
@org.jspecify.annotations.NullMarked
package io.didymium.passport.render.picture;
