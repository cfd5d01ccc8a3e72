/** The commands on a repository of inventories that several members store in. */
@NullMarked
package io.didymium.examples.cli.lca.repository;

import org.jspecify.annotations.NullMarked;
