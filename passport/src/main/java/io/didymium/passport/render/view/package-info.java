/**
 * What pages and pictures show: a bundle and its report put together, with the names that people know.
 *
 * <p>Start at {@link io.didymium.passport.render.view.BundleView}.
 *
 * @since 0.1
 */
@org.jspecify.annotations.NullMarked
package io.didymium.passport.render.view;
