/**
 * Maps the elementary flows of an inventory to those that an impact method has factors for. Start at
 * {@link io.didymium.core.lca.mapping.MethodMapping}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.lca.mapping;

import org.jspecify.annotations.NullMarked;
