/** Tests of the commands that write the formats of others. */
package io.didymium.examples.cli.exchange;
