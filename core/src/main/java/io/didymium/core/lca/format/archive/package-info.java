/**
 * What readers of packages share: walking the entries of an archive, and the log of what is left out. Not exported. Start at
 * {@link io.didymium.core.lca.format.archive.PackageEntries}.
 */
@NullMarked
package io.didymium.core.lca.format.archive;

import org.jspecify.annotations.NullMarked;
