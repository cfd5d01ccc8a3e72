/** Tests of the command line, run in this process: start at {@link io.didymium.examples.cli.Run}. */
package io.didymium.examples.cli;
