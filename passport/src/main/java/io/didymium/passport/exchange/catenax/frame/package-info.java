/**
 * Payloads of Catena-X that state much more than passports do, such as of a whole vehicle: a frame of the sender, in which what the
 * passport states is put. Start at {@link io.didymium.passport.exchange.catenax.frame.FramedWriter}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.catenax.frame;

import org.jspecify.annotations.NullMarked;
