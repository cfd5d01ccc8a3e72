/** Tests of the command that reconciles. */
package io.didymium.examples.cli.reconcile;
