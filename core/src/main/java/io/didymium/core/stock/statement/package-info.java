/**
 * Period statements with stock-takes as the operator of a site signs them, held against the books of the chain: start at
 * {@link io.didymium.core.stock.statement.MaterialStatement}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.stock.statement;

import org.jspecify.annotations.NullMarked;
