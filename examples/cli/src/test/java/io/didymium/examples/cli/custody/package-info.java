/** Tests of the commands on books of custody. */
package io.didymium.examples.cli.custody;
