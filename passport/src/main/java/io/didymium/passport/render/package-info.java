/**
 * What people look at: pages, pictures and labels of passports, each one file that loads nothing.
 *
 * <p>Start at {@link io.didymium.passport.render.Presentation}. Same input, same bytes; nothing here has a clock.
 *
 * @since 0.1
 */
@org.jspecify.annotations.NullMarked
package io.didymium.passport.render;
