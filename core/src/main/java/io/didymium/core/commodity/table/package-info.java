/**
 * Whether codes of customs, waste and transport law are of the goods that have them: start at
 * {@link io.didymium.core.commodity.table.CodeTable}.
 *
 * @since 0.1
 */
package io.didymium.core.commodity.table;
