/**
 * Results of a footprint as declarations show them. Start at {@link io.didymium.core.lca.report.ModuleReport}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.lca.report;

import org.jspecify.annotations.NullMarked;
