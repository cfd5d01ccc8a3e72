/** What the commands on inventories are given: packages, methods, keys, products and scenarios. */
@NullMarked
package io.didymium.examples.cli.lca.input;

import org.jspecify.annotations.NullMarked;
