/** Tests of the commands on inventories. */
package io.didymium.examples.cli.lca;
