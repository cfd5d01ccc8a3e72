/**
 * What readers of packages share: walking the entries of an archive, and the log of what is left out. Not exported. Start at
 * {@link io.didymium.core.lca.format.common.PackageEntries}.
 */
@NullMarked
package io.didymium.core.lca.format.common;

import org.jspecify.annotations.NullMarked;
