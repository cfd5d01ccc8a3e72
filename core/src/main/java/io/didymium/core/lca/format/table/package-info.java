/** Tables of comma-separated values: start at {@link io.didymium.core.lca.format.table.FactorTableReader}. */
@NullMarked
package io.didymium.core.lca.format.table;

import org.jspecify.annotations.NullMarked;
