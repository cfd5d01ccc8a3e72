/**
 * Operators, their facilities and their entries in registers: start at {@link io.didymium.core.party.Party}.
 *
 * @since 0.1
 */
package io.didymium.core.party;
