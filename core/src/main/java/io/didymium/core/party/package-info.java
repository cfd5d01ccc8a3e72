/** Operators, their facilities and their entries in registers: start at {@link io.didymium.core.party.Party}. */
package io.didymium.core.party;
