/**
 * A chain with the values that settle its lots, where their parties determined different ones: start at
 * {@link io.didymium.core.settlement.SettledHistory}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.settlement;

import org.jspecify.annotations.NullMarked;
