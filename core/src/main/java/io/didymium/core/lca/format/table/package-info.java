/**
 * Tables of comma-separated values: start at {@link io.didymium.core.lca.format.table.FactorTableReader}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.lca.format.table;

import org.jspecify.annotations.NullMarked;
