/**
 * What the two sides of toll processing sign: the terms, and statements of the account; and whether both are as the chain shows.
 *
 * <p>Start at {@link io.didymium.core.toll.TollAudit}. The account itself is computed by {@link io.didymium.core.title.TollAccount}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.toll;

import org.jspecify.annotations.NullMarked;
