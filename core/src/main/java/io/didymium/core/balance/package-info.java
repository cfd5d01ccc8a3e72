/** Whether mass is conserved, element by element, within uncertainty: start at {@link io.didymium.core.balance.ChainBalance}. */
package io.didymium.core.balance;
