/**
 * How passports say that they may be shown: start at {@link io.didymium.passport.untp.rendering.RenderFormat}.
 *
 * @since 0.1
 */
@org.jspecify.annotations.NullMarked
package io.didymium.passport.untp.rendering;
