/**
 * The commands on inventories and impact methods of other tools: start at {@link io.didymium.examples.cli.lca.LcaCommand}.
 */
@NullMarked
package io.didymium.examples.cli.lca;

import org.jspecify.annotations.NullMarked;
