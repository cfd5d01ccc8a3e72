/**
 * What all pages are put together of: a frame, sections, and lists of facts. Start at {@link io.didymium.passport.render.frame.PageFrame}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.render.frame;

import org.jspecify.annotations.NullMarked;
