/** Tests of the commands that keep a register. */
package io.didymium.examples.cli.register;
