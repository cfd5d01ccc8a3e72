/**
 * The way of one element, or of all mass, to a batch: what flows from step to step, what is lost, and what does not balance.
 *
 * @since 0.1
 */
@org.jspecify.annotations.NullMarked
package io.didymium.passport.render.picture.flow;
