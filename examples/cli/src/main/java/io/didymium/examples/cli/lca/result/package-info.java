/** What the commands on inventories show. */
@NullMarked
package io.didymium.examples.cli.lca.result;

import org.jspecify.annotations.NullMarked;
