/**
 * HTML and SVG of parts that are escaped by context.
 *
 * <p>Start at {@link io.didymium.passport.render.markup.Tag}.
 *
 * @since 0.1
 */
@org.jspecify.annotations.NullMarked
package io.didymium.passport.render.markup;
