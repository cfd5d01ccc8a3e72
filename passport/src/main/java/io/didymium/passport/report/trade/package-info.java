/**
 * What is wrong with statements about owners and permits of goods: start at
 * {@link io.didymium.passport.report.trade.TradeFinding}.
 *
 * @since 0.1
 */
package io.didymium.passport.report.trade;
