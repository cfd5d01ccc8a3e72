/**
 * Whether mass is conserved, element by element, within uncertainty: start at {@link io.didymium.core.balance.ChainBalance}.
 *
 * @since 0.1
 */
package io.didymium.core.balance;
