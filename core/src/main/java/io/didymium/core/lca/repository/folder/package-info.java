/**
 * Inventories kept on disk: start at {@link io.didymium.core.lca.repository.folder.FolderRepository}.
 *
 * <p>The only package of the library that opens a database. It needs H2 ({@code com.h2database:h2}) on the class or module path;
 * who does not use the package does not need it.
 *
 * @since 0.1
 */
package io.didymium.core.lca.repository.folder;
