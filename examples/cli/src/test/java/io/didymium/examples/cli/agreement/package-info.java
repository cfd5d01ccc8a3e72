/** Tests of the commands about what parties agree on. */
package io.didymium.examples.cli.agreement;
