/**
 * Data sets of ecoSpold, versions 1 and 2: start at {@link io.didymium.core.lca.format.ecospold.EcoSpoldReader}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.lca.format.ecospold;

import org.jspecify.annotations.NullMarked;
