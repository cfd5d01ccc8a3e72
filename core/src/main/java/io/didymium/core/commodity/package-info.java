/**
 * The codes by which customs, waste and transport law name goods: start at {@link io.didymium.core.commodity.CommodityCode}.
 *
 * @since 0.1
 */
package io.didymium.core.commodity;
