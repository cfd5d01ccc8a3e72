/**
 * Packages of ILCD: start at {@link io.didymium.core.lca.format.ilcd.IlcdPackageReader}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.lca.format.ilcd;

import org.jspecify.annotations.NullMarked;
