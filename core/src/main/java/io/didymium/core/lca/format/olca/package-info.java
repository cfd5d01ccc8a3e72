/**
 * Packages of openLCA (olca-schema): start at {@link io.didymium.core.lca.format.olca.OlcaPackageReader} and
 * {@link io.didymium.core.lca.format.olca.OlcaPackageWriter}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.lca.format.olca;

import org.jspecify.annotations.NullMarked;
