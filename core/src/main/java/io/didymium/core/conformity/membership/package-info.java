/**
 * Memberships of parties in associations: start at {@link io.didymium.core.conformity.membership.Membership}.
 *
 * @since 0.1
 */
package io.didymium.core.conformity.membership;
