/**
 * How much of each batch is where, and the accounts of what differs: start at {@link io.didymium.core.stock.StockBook}.
 *
 * @since 0.1
 */
package io.didymium.core.stock;
