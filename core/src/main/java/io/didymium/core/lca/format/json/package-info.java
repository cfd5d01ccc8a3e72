/**
 * JSON as trees of values, read strictly. Not exported. Start at {@link io.didymium.core.lca.format.json.StrictJson}.
 */
@NullMarked
package io.didymium.core.lca.format.json;

import org.jspecify.annotations.NullMarked;
