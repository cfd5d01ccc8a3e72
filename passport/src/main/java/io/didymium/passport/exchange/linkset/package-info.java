/**
 * Sets of links from the identity of goods to what is known of them (RFC 9264), in the forms of GS1 resolvers and of the identity resolver
 * of UNTP. Start at {@link io.didymium.passport.exchange.linkset.PassportLinks}, which makes the links of a bundle.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.linkset;

import org.jspecify.annotations.NullMarked;
